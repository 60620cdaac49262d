"""English words that stand for people: titles, offices, honorifics, pronouns, and what may stand before them.

It lists words only; which person a word means is decided elsewhere.
"""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


HONORIFICS: dict[str, str] = {
    "Mr": "m", "Mr.": "m", "Mister": "m", "Sir": "m", "Lord": "m", "Monsieur": "m", "Herr": "m", "Señor": "m",
    "Mrs": "f", "Mrs.": "f", "Ms": "f", "Ms.": "f", "Miss": "f", "Lady": "f", "Dame": "f", "Madame": "f",
    "Madam": "f",
    "Baroness": "f", "Baron": "m", "Dr": "", "Dr.": "", "Prof": "", "Prof.": "", "Hon.": "", "Sheikh": "m",
    "Sheikha": "f", "Rev.": "", "Reverend": "", "Imam": "m", "Ayatollah": "m", "Rabbi": "", "Comrade": "",
    "Archbishop": "m", "Bishop": "m", "Cardinal": "m", "Father": "m", "Sister": "f", "Prince": "m",
    "Princess": "f",
    "King": "m", "Queen": "f", "Pope": "m", "Emperor": "m", "Emir": "m", "Sultan": "m",
}  # fmt: skip
"""Words before a name, with the gender they tell; none is part of the name."""

ABBREVIATED_TITLES: dict[str, str] = {
    "Gen.": "general", "Lt.": "lieutenant", "Col.": "colonel", "Maj.": "major", "Capt.": "captain",
    "Adm.": "admiral",
    "Sgt.": "sergeant", "Cmdr.": "commander", "Brig.": "brigadier", "Sen.": "senator",
    "Rep.": "representative", "Del.": "delegate",
    "Gov.": "governor", "Pres.": "president", "Amb.": "ambassador", "Sens.": "senators",
    "Reps.": "representatives",
    "Vice-Adm.": "admiral", "Spc.": "specialist", "Supt.": "superintendent", "Insp.": "inspector",
    "Det.": "detective",
    "Atty.": "attorney", "Prof.": "professor", "Dr.": "doctor", "Sec.": "secretary",
}  # fmt: skip

UNITED_STATES_TITLES = _words("Sen. Rep. Gov. Sens. Reps. congressman congresswoman congressmen")
"""Titles that only the United States' coverage uses without naming the country."""

UNITED_STATES_OFFICES = (
    "secretary of state", "secretary of defense", "defense secretary", "treasury secretary",
    "attorney general of the united states",
    "homeland security secretary", "senate majority leader", "senate minority leader", "house speaker",
    "house minority leader", "house majority leader", "white house press secretary", "commerce secretary",
)  # fmt: skip

VAGUE_HEADS = frozenset({"leader", "leaders", "ruler", "strongman", "dictator", "chief", "head", "boss"})
"""Words that say somebody leads, but not in which office."""

OFFICES: dict[str, str] = {
    "president": "leader", "premier": "leader", "chancellor": "leader", "king": "leader", "queen": "leader",
    "emperor": "leader", "monarch": "leader", "emir": "leader", "sultan": "leader", "pope": "leader",
    "pontiff": "leader",
    "leader": "leader", "ruler": "leader", "strongman": "leader", "dictator": "leader", "taoiseach": "leader",
    "prince": "royal", "princess": "royal", "prime-minister": "leader", "presidents": "leader",
    "leaders": "leader",
    "co-president": "leader",
    "minister": "minister", "ministers": "minister", "secretary": "minister", "secretaries": "minister",
    "undersecretary": "minister", "under-secretary": "minister", "general-secretary": "leader",
    "under-secretary-general": "head", "undersecretary-general": "head",
    "secretary-general": "head", "secretary-generals": "head", "high-commissioner": "head",
    "spokesman": "spokes", "spokeswoman": "spokes", "spokesperson": "spokes", "spokesmen": "spokes",
    "spokespeople": "spokes", "spokespersons": "spokes", "spokeswomen": "spokes", "mouthpiece": "spokes",
    "representative": "representative", "representatives": "representative",
    "envoy": "diplomat", "envoys": "diplomat", "ambassador": "diplomat", "ambassadors": "diplomat",
    "diplomat": "diplomat", "diplomats": "diplomat", "consul": "diplomat", "attache": "diplomat",
    "attaché": "diplomat",
    "negotiator": "diplomat", "negotiators": "diplomat", "emissary": "diplomat", "mediator": "diplomat",
    "delegate": "diplomat",
    "delegates": "diplomat", "chargé": "diplomat", "commissioner": "head", "commissioners": "head",
    "rapporteur": "diplomat",
    "director": "head", "directors": "head", "director-general": "head", "head": "head", "chief": "head",
    "chiefs": "head",
    "chairman": "head", "chairwoman": "head", "chair": "head", "chairperson": "head", "chairs": "head",
    "co-chair": "head",
    "boss": "head", "governor": "head", "governors": "head", "mayor": "head", "mayors": "head",
    "administrator": "head",
    "coordinator": "head", "manager": "head", "managers": "head", "executive": "head",
    "executives": "head", "ceo": "head",
    "founder": "head", "co-founder": "head", "superintendent": "head", "commander": "military",
    "commanders": "military",
    "commander-in-chief": "military", "dean": "head", "editor": "head", "editor-in-chief": "head",
    "publisher": "head",
    "owner": "head", "president-elect": "leader", "vice-president": "deputy", "deputy": "deputy",
    "deputies": "deputy",
    "vice-premier": "deputy", "vice-chairman": "deputy", "vice-minister": "minister", "speaker": "legislator",
    "adviser": "adviser", "advisor": "adviser", "advisers": "adviser", "advisors": "adviser",
    "aide": "adviser", "aides": "adviser",
    "strategist": "adviser", "strategists": "adviser", "counselor": "adviser", "counsellor": "adviser",
    "consultant": "adviser",
    "pollster": "adviser", "surrogate": "adviser", "surrogates": "adviser", "operative": "adviser",
    "assistant": "adviser",
    "senator": "legislator", "senators": "legislator", "congressman": "legislator",
    "congresswoman": "legislator",
    "congressmen": "legislator", "lawmaker": "legislator", "lawmakers": "legislator",
    "legislator": "legislator",
    "legislators": "legislator", "parliamentarian": "legislator", "mp": "legislator", "mps": "legislator",
    "mep": "legislator",
    "councillor": "legislator", "councilman": "legislator", "councilwoman": "legislator",
    "whip": "legislator",
    "general": "military", "generals": "military", "colonel": "military", "major": "military",
    "captain": "military",
    "admiral": "military", "lieutenant": "military", "sergeant": "military", "marshal": "military",
    "brigadier": "military",
    "officer": "officer", "officers": "officer", "policeman": "officer", "sheriff": "officer",
    "detective": "officer",
    "investigator": "officer", "investigators": "officer", "agent": "officer", "agents": "officer",
    "soldier": "military",
    "soldiers": "military", "fighter": "military", "fighters": "military", "warlord": "military",
    "inspector": "officer", "constable": "officer", "constables": "officer",
    "inspectors": "officer", "prosecutor": "lawyer", "prosecutors": "lawyer", "attorney": "lawyer",
    "attorneys": "lawyer",
    "attorney-general": "lawyer", "lawyer": "lawyer", "lawyers": "lawyer", "judge": "lawyer",
    "judges": "lawyer",
    "justice": "lawyer", "counsel": "lawyer", "solicitor": "lawyer", "ombudsman": "head",
    "magistrate": "lawyer",
    "official": "official", "officials": "official", "bureaucrat": "official", "bureaucrats": "official",
    "member": "member", "members": "member", "source": "source", "sources": "source", "insider": "source",
    "insiders": "source",
    "candidate": "candidate", "candidates": "candidate", "nominee": "candidate", "contender": "candidate",
    "hopeful": "candidate",
    "challenger": "candidate", "incumbent": "candidate", "opponent": "candidate", "rival": "candidate",
    "frontrunner": "candidate",
    "politician": "politician", "politicians": "politician", "statesman": "politician", "oligarch": "person",
    "analyst": "expert", "analysts": "expert", "expert": "expert", "experts": "expert",
    "professor": "expert", "professors": "expert",
    "scholar": "expert", "scholars": "expert", "scientist": "expert", "scientists": "expert",
    "economist": "expert",
    "economists": "expert", "researcher": "expert", "researchers": "expert", "historian": "expert",
    "historians": "expert",
    "fellow": "expert", "author": "expert", "authors": "expert", "physician": "expert", "doctor": "expert",
    "doctors": "expert",
    "psychologist": "expert", "engineer": "expert", "observer": "expert", "observers": "expert",
    "critic": "expert",
    "critics": "expert", "commentator": "expert", "columnist": "expert", "specialist": "expert",
    "academic": "expert",
    "journalist": "press", "journalists": "press", "reporter": "press", "reporters": "press",
    "correspondent": "press",
    "anchor": "press", "host": "press", "moderator": "press", "blogger": "press", "photographer": "press",
    "writer": "press",
    "activist": "person", "activists": "person", "dissident": "person", "dissidents": "person",
    "defector": "person",
    "defectors": "person", "refugee": "person", "refugees": "person", "witness": "person",
    "witnesses": "person",
    "resident": "person", "residents": "person", "survivor": "person", "survivors": "person",
    "victim": "person",
    "victims": "person", "protester": "person", "protesters": "person", "rebel": "military",
    "rebels": "military",
    "militant": "military", "militants": "military", "insurgent": "military", "insurgents": "military",
    "pilot": "military",
    "billionaire": "person", "businessman": "person", "businesswoman": "person", "mogul": "person",
    "tycoon": "person",
    "millionaire": "person", "investor": "person", "investors": "person", "entrepreneur": "person",
    "banker": "person",
    "farmer": "person", "farmers": "person", "worker": "person", "workers": "person", "teacher": "person",
    "teachers": "person",
    "student": "person", "students": "person", "voter": "person", "voters": "person", "supporter": "person",
    "supporters": "person", "backer": "person", "donor": "person", "donors": "person", "volunteer": "person",
    "man": "person", "woman": "person", "boy": "person", "girl": "person", "mother": "person",
    "father": "person",
    "wife": "person", "husband": "person", "son": "person", "daughter": "person", "brother": "person",
    "sister": "person",
    "widow": "person", "parents": "person", "relative": "person", "relatives": "person", "friend": "person",
    "friends": "person", "neighbor": "person", "neighbour": "person", "neighbors": "person",
    "colleague": "person",
    "colleagues": "person", "counterpart": "counterpart", "counterparts": "counterpart",
    "predecessor": "person",
    "successor": "person", "ally": "person", "allies": "person", "veteran": "person", "veterans": "person",
    "people": "person", "men": "person", "women": "person", "children": "person",
    "official-turned-analyst": "expert",
    "actor": "person", "actress": "person", "singer": "person", "athlete": "person", "coach": "person",
    "player": "person",
    "suspect": "person", "gunman": "person", "attacker": "person", "bishop": "person",
    "cardinal": "person", "imam": "person",
    "cleric": "person", "priest": "person", "pastor": "person", "patriarch": "person", "archbishop": "person",
    "democrat": "politician", "democrats": "politician", "republican": "politician",
    "republicans": "politician",
    "conservatives": "politician", "liberals": "politician", "stalwart": "politician",
    "chancellors": "leader",
    "employee": "person", "employees": "person", "staffer": "adviser", "staffers": "adviser",
    "partner": "person",
}  # fmt: skip
"""Nouns for people by what they do: the head noun to the group within which one may stand for another."""

STANDS_FOR: dict[str, frozenset[str]] = {
    "leader": _words("leader head royal"),
    "minister": _words("minister"),
    "spokes": _words("spokes"),
    "representative": _words("spokes diplomat representative minister legislator head"),
    "diplomat": _words("diplomat minister head spokes representative deputy"),
    "head": _words("head"),
    "official": _words(
        "official minister diplomat head spokes adviser deputy representative officer military"
    ),
    "adviser": _words("adviser"),
    "politician": _words("politician leader minister legislator head candidate deputy"),
    "legislator": _words("legislator"),
    "deputy": _words("deputy"),
    "candidate": _words("candidate"),
    "military": _words("military"),
    "officer": _words("officer head"),
    "lawyer": _words("lawyer"),
    "expert": _words("expert"),
    "press": _words("press"),
    "member": _words("member legislator"),
    "royal": _words("royal leader"),
    "person": frozenset(),
    "source": frozenset(),
    "counterpart": frozenset(),
}
"""For a later "the X" of a group: the groups of earlier roles that it may take up."""

SAME_OFFICE: dict[str, str] = {
    "advisor": "adviser", "spokeswoman": "spokesman", "spokesperson": "spokesman", "chairwoman": "chairman",
    "chair": "chairman", "chairperson": "chairman", "defense": "defence", "congresswoman": "congressman",
    "boss": "chief",
}  # fmt: skip

PLURALS = frozenset(
    word for word in OFFICES
    if (word.endswith("s") and word not in {"boss", "witness", "actress", "princess"})
    or word in {"people", "men", "women", "children"}
    or word in {"spokesmen", "spokeswomen", "spokespeople", "congressmen"}
)  # fmt: skip

RELATIONS = _words(
    "rival opponent counterpart counterparts ally friend colleague wife husband son daughter brother "
    "sister mother father widow challenger predecessor successor supporter backer neighbor neighbour "
    "partner man woman boy girl friend relative host"
)
"""Nouns that tell how somebody stands to another, and no office of their own."""

SENT_ABROAD = _words(
    "ambassador ambassadors envoy envoys diplomat diplomats consul consuls correspondent correspondents "
    "reporter reporters journalist journalists delegate delegates representative representatives attache "
    "attaché expatriates tourists"
)
"""Nouns for people who are somewhere else than at home: a diplomat in Oslo is no Norwegian."""

FAMILY_NAMES_TOO = _words(
    "king prince pope bishop dean judge major marshal cardinal justice priest baker cook farmer abbot "
    "speaker pastor sheriff marshall chief whip agent coach"
)
"""Role nouns that are also family names; behind a given name or alone with a capital they are one."""

FEMALE_WORDS = _words(
    "spokeswoman chairwoman congresswoman queen princess businesswoman councilwoman actress woman girl "
    "mother wife daughter sister widow lady baroness"
)
MALE_WORDS = _words(
    "spokesman chairman congressman king prince emir sultan pope pontiff businessman councilman man boy "
    "father husband son brother emperor gunman policeman imam cardinal bishop patriarch strongman "
    "statesman"
)

PRONOUNS: dict[str, tuple[str, str]] = {
    "he": ("m", "s"), "him": ("m", "s"), "his": ("m", "s"), "himself": ("m", "s"),
    "she": ("f", "s"), "her": ("f", "s"), "hers": ("f", "s"), "herself": ("f", "s"),
    "it": ("n", "s"), "its": ("n", "s"), "itself": ("n", "s"),
    "they": ("", "p"), "them": ("", "p"), "their": ("", "p"), "themselves": ("", "p"),
    "i": ("1", "s"), "me": ("1", "s"), "my": ("1", "s"), "myself": ("1", "s"),
    "we": ("1", "p"), "us": ("1", "p"), "our": ("1", "p"), "ourselves": ("1", "p"),
}  # fmt: skip
"""Pronouns in lower case: gender (m, f, n, or 1 for the speaker's own) and number (s, p)."""

POSSESSIVES = _words("his her its their my our your whose")
DETERMINERS = (
    _words(
        "the a an this that these those some several many most other another two three four five six one "
        "both all any no each every few more numerous unnamed various"
    )
    | POSSESSIVES
)
INDEFINITE = _words(
    "a an some several many most another other two three four five six one any no each every few more "
    "numerous various"
)

MODIFIERS = _words(
    "acting ambassadorial associate assistant blue-ribbon central chief commercial communications "
    "congressional consular co-founding country cultural current defence defense democratic deputy "
    "diplomatic domestic economic economy education elected energy environment environmental european "
    "executive ex-foreign federal finance financial first foreign former founding general global "
    "government health high high-level high-ranking home house humanitarian independent industry "
    "influential intelligence interim interior international internal justice junior labor labour late "
    "lead leading legal local longtime long-serving military ministerial national naval negotiating "
    "nuclear official one-time opposition outgoing outspoken parliamentary party permanent police policy "
    "political powerful presidential press previous prime principal public regional republican retired "
    "royal ruling science security senate senior sovereign special state supreme then then-prime "
    "then-foreign top trade transport transportation treasury under-fire united unification unnamed "
    "veteran vice western eastern campaign white house company union administration anonymous incoming "
    "ceremonial far-right left-wing right-wing conservative liberal pro-russian pro-western communist "
    "socialist arms legislative judicial election transition human rights peace border migration refugee "
    "agriculture development information technology commerce culture sports oil gas fisheries tourism tv "
    "television radio university law business communist newly re-elected newly-elected elect embattled "
    "disgraced ailing exiled jailed space climate disarmament non-proliferation nonproliferation asia "
    "africa america europe pacific latin gulf arab muslim christian jewish jordanian-born american-born "
    "african-american kurdish tibetan chechen catalan basque scottish welsh english northern southern "
    "korean crimean hawkish dovish liaison media rebel army navy air force strategic cyber "
    "counterterrorism counter-terrorism antiterror emergency disaster relief aid programme program "
    "project committee commission council board group team agency ministry department embassy mission "
    "delegation parliament office bureau cabinet majority minority budget tax revenue central-bank bank "
    "market research field senior-most vice-presidential chancellery provincial municipal city county "
    "district village town rural metropolitan"
)
"""Lower-case words that may stand between a name or nothing and a role noun without a determiner."""

PORTFOLIOS = _words(
    "foreign defence defense prime finance interior security national trade justice home economy economic "
    "energy health education state treasury press unification intelligence nuclear vice deputy first "
    "military police human rights environment agriculture labour labor culture transport science commerce "
    "campaign general special opposition party supreme chief communications policy army navy attorney "
    "crown democratic republican gop conservative liberal social democrats libertarian green"
)
"""Words that tell one office from another; two roles that disagree in them are two offices."""

RANKS = _words(
    "former ex then acting current late outgoing incoming new senior top high-ranking high-level veteran "
    "longtime unnamed anonymous retired leading"
)
"""Words before an office that are no part of its name."""

ORGANS: dict[str, str] = {
    "ministry": "state", "ministries": "state", "government": "state", "administration": "state",
    "embassy": "state",
    "consulate": "state", "mission": "state", "delegation": "state", "presidency": "state",
    "cabinet": "state",
    "leadership": "state", "regime": "state", "authorities": "state", "military": "state", "army": "state",
    "navy": "state",
    "side": "state", "chancellery": "state", "treasury": "state", "junta": "state", "politburo": "state",
    "parliament": "parliament", "senate": "parliament", "congress": "parliament", "assembly": "parliament",
    "legislature": "parliament", "duma": "parliament", "knesset": "parliament",
    "court": "court", "tribunal": "court", "judiciary": "court",
    "department": "", "agency": "", "office": "", "bureau": "", "council": "", "committee": "",
    "commission": "",
    "police": "state", "forces": "state", "guard": "", "board": "", "panel": "", "bank": "", "party": "",
    "union": "",
    "institute": "", "university": "", "centre": "", "center": "", "foundation": "", "association": "",
    "organization": "",
    "organisation": "", "group": "", "company": "", "corporation": "", "coalition": "", "alliance": "",
    "movement": "",
    "campaign": "", "team": "", "newspaper": "", "daily": "", "channel": "", "broadcaster": "",
    "network": "", "secretariat": "",
    "federation": "", "front": "", "service": "", "fund": "", "authority": "", "league": "",
    "directorate": "", "headquarters": "",
    "command": "", "staff": "", "media": "", "white-house": "state", "inc": "", "corp": "", "ltd": "",
    "college": "", "school": "",
    "hospital": "", "times": "", "post": "", "journal": "", "tribune": "", "herald": "", "magazine": "",
    "news": "", "television": "",
    "society": "", "church": "", "club": "", "brigade": "", "militia": "", "academy": "", "laboratory": "",
    "conference": "",
    "caucus": "", "forum": "", "initiative": "", "project": "", "think-tank": "", "airlines": "",
    "airways": "", "industries": "",
    "systems": "", "holdings": "", "partners": "", "llc": "", "trust": "", "press": "", "gazette": "",
    "globe": "", "review": "", "register": "",
}  # fmt: skip
"""Head nouns of bodies: whether they act for the state that they belong to."""

SAME_BODY: dict[str, str] = {"military": "army", "organisation": "organization", "centre": "center"}
"""Nouns by which an article takes up the same body: "the Danish army ... the military"."""

ARTICLE_ORGANS = _words(
    "ministry government administration embassy consulate mission delegation presidency cabinet "
    "leadership regime authorities military army navy side chancellery parliament senate assembly "
    "legislature court tribunal department agency council committee commission police forces campaign "
    "team newspaper company organization organisation group party statement report institute university "
    "bank foundation association union centre center federation broadcaster fund court"
)
"""Bodies that an article takes up again as "the ministry" once it has named them."""

PLACE_WORDS = _words(
    "Peninsula Sea River Ocean Gulf Strait Straits Island Islands Mountain Mountains Lake Bay Valley "
    "Province Region County City Street Square Airport Bridge Avenue Road Park Canal Desert Coast Heights "
    "Bank Territory Palace Tower Zone District Village Beach Harbor Harbour Port Station Stadium Cape "
    "Plaza Hotel Hills Boulevard"
)
DOCUMENT_WORDS = _words(
    "Agreement Treaty Accord Accords Convention Protocol Charter Declaration Resolution Act Constitution "
    "Memorandum Pact Communique Communiqué Plan Bill Amendment Deal Agenda Doctrine Roadmap Framework"
)
OCCASION_WORDS = _words(
    "Summit Conference Forum Olympics Games Talks Dialogue Congress Meeting Day War Ceremony Festival Cup "
    "Championship Convention Debate Session Week Anniversary Referendum Election Elections"
)
DOCUMENTS = _words(
    "treaty agreement accord resolution communique communiqué declaration memorandum statement report "
    "document letter text draft protocol convention pact charter poll survey study dossier cable cables "
    "indictment lawsuit"
)
OCCASIONS = _words(
    "summit talks meeting conference negotiations consultations briefing reception ceremony visit session "
    "forum dialogue election referendum olympics interview exercises drills"
)
WEAPONS = _words(
    "missile missiles warhead warheads rocket rockets torpedo torpedoes bomber bombers submarine "
    "submarines icbm icbms drone drones howitzer howitzers tank tanks artillery grenade grenades bomb "
    "bombs mortar mortars"
)
WEAPON_MODIFIERS = _words(
    "intercontinental ballistic cruise nuclear hydrogen atomic long-range short-range medium-range "
    "intermediate-range anti-aircraft anti-tank anti-ship surface-to-air chemical tactical strategic "
    "thermonuclear guided hypersonic nuclear-powered nuclear-tipped nuclear-capable armed barrel cluster "
    "submarine-launched"
)

REPORTING = _words(
    "said says say told tells tell added adds stressed stresses noted notes stated states warned warns "
    "argued argues announced announces insisted insists claimed claims reported reports confirmed "
    "confirms explained explains wrote writes tweeted tweets declared declares denied denies acknowledged "
    "acknowledges suggested suggests vowed vows pledged pledges promised promises accused accuses urged "
    "urges called calls criticized criticised condemned welcomed demanded demands asked asks replied "
    "responded continued concluded believes believed thinks thought emphasized emphasised underlined "
    "underscored pointed recalled reiterated repeated asserted maintained hoped expects expected hinted "
    "conceded admitted admits agreed agrees remarked commented predicted cautioned observed proposed "
    "proposes offered threatened rejected rejects refused refuses testified quipped joked complained "
    "lamented"
)
"""Verbs after which or before which somebody speaks; enough to tell a name from a thing."""

STOPS = REPORTING | _words(
    "of in on at by for with from to into onto over under between among against about after before during "
    "since until as than and or but nor so yet if when while where which who whom that because although "
    "though unless whether is are was were be been being has have had having do does did will would can "
    "could may might must shall should not never also only just very too even still already again once "
    "then there here what how why he she it they we i you him them us me told asked gave give gives made "
    "make makes met meet meets visited visits held holds took take takes went go goes came come comes "
    "told sent sends left leave leaves saw see sees became become becomes got get gets including "
    "according per via through without within across toward towards despite amid like near off out up "
    "down said quoting citing named called led leads asking saying telling urging accusing calling "
    "including joined supports support used use uses wants want need needs know knows let lets put puts "
    "keep keeps kept begin began begins earlier later ago today yesterday tomorrow monday tuesday "
    "wednesday thursday friday saturday sunday briefed sentenced indicted accused jailed arrested freed "
    "injured"
)
"""Words that no noun phrase before a role noun runs across."""

ATTRIBUTIVE_ED = _words(
    "elected appointed retired unnamed unidentified newly-elected newly-appointed re-elected exiled "
    "jailed detained disgraced embattled designated nominated ousted deposed impeached armed combined "
    "united respected renowned experienced undisclosed wanted accused self-styled self-proclaimed "
    "so-called sacked convicted indicted ranked high-ranked seasoned named occupied Russian-backed "
    "us-backed u.s.-backed saudi-led un-backed iran-backed"
)

PARTICLES = _words(
    "de da do dos das del della di du la le van von der den ten ter bin ibn ben al el abu bint y af zu "
    "dos santos"
)
SUFFIXES = _words("Jr. Jr Sr. Sr II III IV")

SURNAMES_FIRST = _words(
    "Kim Lee Yi Park Pak Bak Choi Choe Jung Jeong Chung Chong Kang Gang Cho Jo Yoon Yun Jang Chang Lim Im "
    "Rim Han Oh O Seo Suh So Shin Sin Kwon Hwang Ahn An Song Ryu Yoo Yu Ryoo Hong Jeon Chun Ko Koh Go "
    "Moon Mun Son Sohn Yang Ryang Bae Paek Baek Paik Heo Hur Nam Sim Shim Noh Roh No Ro Ri Rhee Ha Joo Ju "
    "Woo Koo Ku Min Na Ra Ji Chi Eom Um Chae Won Cheon Bang Kong Hyon Hyun Ham Byun Yeom Yeo Choo Do Seok "
    "Sun Seol Ma Gil Kil Wi Pyo Myung Ki Ban Wie Tae Wang Li Zhang Liu Chen Huang Zhao Wu Zhou Xu Sun Ma "
    "Zhu Hu Guo He Lin Gao Luo Zheng Liang Xie Tang Xi Deng Feng Cao Peng Zeng Xiao Tian Dong Pan Yuan "
    "Cai Jiang Yu Du Ye Cheng Wei Su Lu Ding Ren Shen Yao Lü Jia Hou Zou Xiong Meng Qin Bai Geng Hua Cui "
    "Fu Wen Yan Qian Dai Chin Tsai Tsang Leung Lam Lau Ng Cheung Tung Chiang Hsu Lien Ou Bo Sha Shi Tan "
    "Mao Wan Nguyen Tran Le Pham Hoang Phan Vu Dang Bui Ngo Duong Ly Truong Dinh Phung Hun"
)
"""Family names of Korea, China and Vietnam, which stand before the given name."""

FAMILY_FIRST_STATES = _words("KOR PRK CHN TWN HKG VNM")
"""States whose people have such names."""

SLAVIC_STATES = _words("RUS BLR UKR BGR")
SLAVIC_ENDINGS = ("ov", "ev", "ova", "eva", "sky", "skiy", "skaya", "yev", "kin", "kina", "enko", "chuk")
"""Endings of family names by which people of the first are known."""

HOUSEHOLD_NAMES = _words(
    "Trump Putin Obama Clinton Biden Merkel Macron Xi Kim Moon Abe Modi Netanyahu Erdogan Erdoğan Assad "
    "Rouhani Khamenei Zelensky Zelenskyy Lavrov Tillerson Pompeo Maduro Bolsonaro Castro Mandela Blair "
    "Bush Reagan Gorbachev Yeltsin Medvedev Cameron Johnson Thatcher Sarkozy Hollande Scholz Lula Duterte "
    "Zarif Guterres Stoltenberg Juncker Tusk Mogherini"
)
"""Family names that coverage uses without the full name; any other single name that speaks is a body's."""

CALENDAR = _words(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July "
    "August September October November December Jan. Feb. Mar. Apr. Aug. Sept. Oct. Nov. Dec. Jan Feb Aug "
    "Sept Oct Nov Dec Mon Tue Wed Thu Fri Sat Christmas Easter Ramadan"
)

NOT_NAMES = _words(
    "The A An In On At By For With From To But And Or If When While Where Which Who What How Why He She "
    "It They We I You His Her Its Their My Our Your This That These Those There Here As After Before "
    "During Since Until Although Though Because Despite However Meanwhile Moreover Furthermore Also "
    "Earlier Later Now Then Today Yesterday Tomorrow Last Next Some Many Most All Both Each Every Several "
    "Few Other Another No Not Yes So Thus Such Even Still Just Only According Asked Speaking Following "
    "Under Over Between Among Against About Into Through Without Within Let Is Are Was Were Be Been Has "
    "Have Had Do Does Did Will Would Can Could May Might Must Should Said Says Read More Breaking "
    "Exclusive Update Photo File Image Copyright Well Oh Once Upon Nearly Almost Instead Like Unlike Nor "
    "Yet Rather Perhaps Maybe First Second Third One Two Three Four Five Six Seven Eight Nine Ten "
    "Hundreds Thousands Millions Than Too Very New Old Good Great Big Whatever Whether Unless Neither "
    "Either Per Via Vs Amid Never Always Again Ever Due Because Get Got Go Make Take Add Addressing "
    "Answering Commenting Replying Responding Back Dear Thank Thanks Please Sorry OK Okay Click Watch "
    "Video Related Follow Share Sign Subscribe"
)
"""Capitalised at a sentence's start or in a headline, and no part of a name."""

GENERIC_CAPITALS = _words(
    "God Internet Earth Bible Koran Quran Islam Islamic Christian Muslim Muslims Christians Jews Jewish "
    "Jew Catholic Catholics Protestant Sunni Shiite Shia Hindu Buddhist English Spanish Arabic Mandarin "
    "Latino Latinos Hispanic Hispanics African-American African-Americans Black White Asian Asians "
    "African Africans European Europeans Western Eastern Northern Southern Arab Arabs Kurdish Kurds Kurd "
    "Korean Koreans Koreas Communist Communists Democratic Republican Democrat Democrats Republicans "
    "Socialist Liberal Conservative Labour Tory Tories Nazi Nazis Marxist Cold War World Olympic Olympics "
    "Twitter Facebook Brexit Obamacare Internet Web TV Mr Mrs Ms President Minister"
)

CONTINENTS = _words(
    "Asia Africa Europe Antarctica Oceania Eurasia Scandinavia Caucasus Balkans Crimea Donbas Donbass "
    "Kashmir Tibet Xinjiang Kurdistan Catalonia Scotland Wales England Gaza Guam"
)

_STATES = (
    "Alabama;Alaska;Arizona;Arkansas;California;Colorado;Connecticut;Delaware;Florida;Hawaii;Idaho;"
    "Illinois;Indiana;Iowa;Kansas;Kentucky;Louisiana;Maine;Maryland;Massachusetts;Michigan;Minnesota;"
    "Mississippi;Missouri;Montana;Nebraska;Nevada;New Hampshire;New Jersey;New Mexico;"
    "North Carolina;North Dakota;Ohio;Oklahoma;Oregon;Pennsylvania;Rhode Island;"
    "South Carolina;South Dakota;Tennessee;Texas;Utah;Vermont;Virginia;West Virginia;Wisconsin;Wyoming;"
    "Puerto Rico"
)
UNITED_STATES_STATES = frozenset(_STATES.split(";"))
"""States of the United States, but those that bear a city's name (New York)."""

_CITIES_THERE = (
    "New York;New York City;Los Angeles;Chicago;San Francisco;Boston;Philadelphia;Detroit;Houston;Dallas;"
    "Miami;Atlanta;Seattle;Denver;Las Vegas;Cleveland;Baltimore;Charlotte;Orlando;Manhattan;Brooklyn;"
    "Wall Street;Silicon Valley;Hollywood;Ground Zero;Mar-a-Lago;Palm Beach;Guantanamo Bay;Camp David"
)
UNITED_STATES_PLACES: tuple[str, ...] = (*_STATES.split(";"), *_CITIES_THERE.split(";"))
"""States and cities of the United States, which coverage names without their country."""

CITIES: dict[str, str] = {
    "Geneva": "CHE", "Davos": "CHE", "Zurich": "CHE", "Istanbul": "TUR", "Saint Petersburg": "RUS",
    "St. Petersburg": "RUS",
    "Sochi": "RUS", "Vladivostok": "RUS", "Shanghai": "CHN", "Guangzhou": "CHN", "Dalian": "CHN",
    "Mumbai": "IND",
    "Kolkata": "IND", "Dubai": "ARE", "Munich": "DEU", "Frankfurt": "DEU", "Hamburg": "DEU",
    "Barcelona": "ESP", "Milan": "ITA",
    "Strasbourg": "FRA", "Marseille": "FRA", "Calais": "FRA", "Toronto": "CAN", "Vancouver": "CAN",
    "Montreal": "CAN",
    "Quebec": "CAN", "Sydney": "AUS", "Melbourne": "AUS", "Aleppo": "SYR", "Idlib": "SYR", "Homs": "SYR",
    "Raqqa": "SYR",
    "Eastern Ghouta": "SYR", "Ghouta": "SYR", "Afrin": "SYR", "Mosul": "IRQ", "Basra": "IRQ",
    "Kirkuk": "IRQ", "Erbil": "IRQ", "Irbil": "IRQ",
    "Donetsk": "UKR", "Luhansk": "UKR", "Lugansk": "UKR", "Odessa": "UKR", "Kharkiv": "UKR",
    "Panmunjom": "KOR",
    "PyeongChang": "KOR", "Pyeongchang": "KOR", "Busan": "KOR", "Gangneung": "KOR", "Kaesong": "PRK",
    "Punggye-ri": "PRK",
    "Yongbyon": "PRK", "Wonsan": "PRK", "Hiroshima": "JPN", "Okinawa": "JPN", "Osaka": "JPN",
    "Hokkaido": "JPN",
    "Karachi": "PAK", "Lahore": "PAK", "Peshawar": "PAK", "Aden": "YEM", "Hodeidah": "YEM",
    "Benghazi": "LBY", "Natanz": "IRN",
    "Fordow": "IRN", "Isfahan": "IRN", "Mashhad": "IRN", "Salisbury": "GBR", "Manchester": "GBR",
    "Birmingham": "GBR",
    "Edinburgh": "GBR", "Belfast": "GBR", "Lagos": "NGA", "Johannesburg": "ZAF", "Cape Town": "ZAF",
    "Rio de Janeiro": "BRA",
    "Sao Paulo": "BRA", "São Paulo": "BRA", "Cancun": "MEX", "Cartagena": "COL", "Cox's Bazar": "BGD",
    "Rakhine": "MMR",
    "Danang": "VNM", "Da Nang": "VNM", "Ho Chi Minh City": "VNM", "Marrakech": "MAR",
    "Sharm el-Sheikh": "EGY",
    "Alexandria": "EGY", "Hebron": "PSE", "West Bank": "PSE", "Gaza Strip": "PSE", "Gaza": "PSE",
    "East Jerusalem": "PSE",
    "Bali": "IDN", "Mindanao": "PHL", "Marawi": "PHL", "Kandahar": "AFG", "Helmand": "AFG", "Kunduz": "AFG",
}  # fmt: skip
"""Cities and regions outside the capitals where diplomacy happens, with their state."""

REGIONS: dict[str, tuple[str, str]] = {
    "England": ("GBR", ""), "Scotland": ("GBR", "Scottish"), "Wales": ("GBR", "Welsh"),
    "Northern Ireland": ("GBR", "Northern Irish"), "Bavaria": ("DEU", "Bavarian"),
    "Saxony": ("DEU", "Saxon"), "North Rhine-Westphalia": ("DEU", ""), "Catalonia": ("ESP", "Catalan"),
    "Andalusia": ("ESP", "Andalusian"), "Flanders": ("BEL", "Flemish"), "Wallonia": ("BEL", "Walloon"),
    "Corsica": ("FRA", "Corsican"), "Normandy": ("FRA", ""), "Sicily": ("ITA", "Sicilian"),
    "Lombardy": ("ITA", ""), "Chechnya": ("RUS", "Chechen"), "Dagestan": ("RUS", "Dagestani"),
    "Tatarstan": ("RUS", "Tatarstani"), "Siberia": ("RUS", "Siberian"), "Xinjiang": ("CHN", ""),
    "Guangdong": ("CHN", ""), "Sichuan": ("CHN", ""), "Ontario": ("CAN", ""), "Alberta": ("CAN", ""),
    "British Columbia": ("CAN", ""), "New South Wales": ("AUS", ""), "Queensland": ("AUS", ""),
    "Jeju": ("KOR", ""), "Darfur": ("SDN", "Darfuri"), "Tigray": ("ETH", "Tigrayan"),
    "Puntland": ("SOM", ""), "Zanzibar": ("TZA", "Zanzibari"), "Aceh": ("IDN", "Acehnese"),
    "Kerala": ("IND", ""), "Gujarat": ("IND", "Gujarati"), "Sindh": ("PAK", ""),
    "Balochistan": ("PAK", "Baloch"), "Anbar": ("IRQ", ""), "Oromia": ("ETH", ""),
}  # fmt: skip
"""Parts of states that have a government of their own in the news, with their state and adjective; parts that
two states claim are left out."""

NATIONALS: dict[str, str] = {
    "brit": "GBR", "brits": "GBR", "briton": "GBR", "englishman": "GBR", "englishwoman": "GBR",
    "scot": "GBR", "scotsman": "GBR", "welshman": "GBR", "frenchman": "FRA", "frenchwoman": "FRA",
    "irishman": "IRL", "irishwoman": "IRL", "dutchman": "NLD", "dutchwoman": "NLD", "spaniard": "ESP",
    "dane": "DNK", "swede": "SWE", "finn": "FIN", "pole": "POL", "turk": "TUR", "kiwi": "NZL",
}  # fmt: skip
"""Nouns for one citizen that are not the adjective: "the Brit has promised"."""

HELD_LAND = (
    "West Bank", "East Jerusalem", "Gaza", "Golan Heights", "Crimea", "Donbas", "Donbass", "Western Sahara",
    "Kashmir", "Northern Cyprus", "Nagorno-Karabakh", "Abkhazia", "South Ossetia", "Transnistria",
)  # fmt: skip
"""Land that another state than the one it is counted with holds, governs or claims."""
