"""The English words of speaking: which verbs, nouns and adjectives say, deny, accuse, demand, promise, threaten ...

Data only: lemmas by act. Inflections are made by ``engines.lexicon``; what the words around a verb make of
it is the business of ``engines.act``.
"""

from __future__ import annotations


def _set(table: str) -> frozenset[str]:
    return frozenset(table.split())


VERBS: dict[str, str] = {
    "state": """
        say state tell add note explain remark comment observe mention report inform brief testify
        indicate stress emphasize emphasise underline underscore reiterate repeat reaffirm affirm confirm
        assert contend argue maintain claim insist aver allow concede acknowledge admit recognize
        recognise recall recount relate describe depict portray characterize characterise define cite
        quote refer point write pen tweet retweet post blog text email e-mail cable wire answer reply
        respond retort counter rejoin interject continue conclude summarize summarise sum clarify
        elaborate detail outline spell specify mean signal hint imply suggest intimate insinuate speculate
        predict forecast project estimate calculate foresee prophesy caution warn remind advise counsel
        lecture preach joke quip jest chuckle laugh smile sigh shrug nod mutter murmur mumble whisper
        shout yell scream cry chant exclaim blurt bark snap boast brag crow gush muse reflect ruminate
        reason rationalize confess confide disclose divulge leak volunteer broadcast telegraph air voice
        utter express articulate verbalize communicate convey relay pass transmit teach translate
        interpret paraphrase read sing recite narrate story talk speak discuss address debate converse
        chat gossip echo parrot agree concur assent attest certify vouch verify corroborate substantiate
        document record chronicle list enumerate name identify label term dub call brand style title
        headline caption compare liken equate contrast attribute ascribe credit trace link tie connect
        show find reveal demonstrate prove illustrate establish determine discover rule hold opine submit
        posit postulate theorize theorise hypothesize assess evaluate judge rate rank analyze analyse
        examine study survey poll review cover feature include contain carry publish print run air
        stipulate provide spell lament bemoan rue regret apologize apologise sympathize commiserate
        console reassure soothe defend justify excuse downplay minimize minimise exaggerate overstate
        understate stress highlight tout trumpet plug advertise market sell present introduce frame cast
        paint picture interrupt intervene chime counter-argue deadpan drawl enthuse rave rant ramble vent
        fume grumble mourn joke tease taunt gloat account profess purport plead allude appear seem look
        sound declaim pronounce quoth put phrase word couch formulate lay expound expand dwell touch
        intone add reemphasize re-emphasize restate rehash recap counterclaim authenticate testify depose
        vouchsafe
    """,
    "deny": """
        deny refute dispute rebut repudiate disavow disown disclaim contradict gainsay negate debunk
        disprove discredit belie
    """,
    "accuse": """
        accuse blame criticize criticise condemn denounce decry deplore slam blast lambaste lambast
        castigate excoriate berate rebuke reproach reprove reprimand scold chide chastise upbraid admonish
        censure deride disparage denigrate ridicule mock scorn scoff sneer assail attack knock rap rip
        roast savage skewer pillory vilify demonize demonise malign smear slander libel insult taunt
        charge allege indict implicate incriminate impugn fault complain protest bash trash thrash
        lacerate flay scourge slate hammer pan decry reprobate rail inveigh fulminate lash revile abhor
        disapprove bristle accost chastize tar impeach arraign sue prosecute finger challenge recriminate
        deprecate flog pummel eviscerate satirize lampoon belittle besmirch scapegoat
    """,
    "demand": """
        demand urge implore beseech beg entreat exhort order command instruct direct require request press
        pressure petition enjoin plead appeal call_for call_on call_upon call_in insist_on insist_upon
        summon prod goad nudge push_for press_for clamor clamour lobby agitate_for solicit beckon mandate
        charge_with dictate plead_with prevail_upon appeal_for appeal_to ask_for urge_on encourage
    """,
    "propose": """
        propose recommend offer advocate moot float table nominate invite propound put_forward put_forth
        bring_forward counterpropose pitch tender come_up_with hold_out advance champion sponsor
    """,
    "promise": """
        promise pledge vow swear guarantee commit undertake assure ensure consent accede acquiesce
        agree_to contract covenant stand_ready volunteer_to offer_to
    """,
    "threaten": """
        threaten menace retaliate_against browbeat blackmail intimidate
    """,
    "welcome": """
        welcome praise hail applaud commend laud congratulate thank salute acclaim extol exalt honour
        honor compliment celebrate cheer endorse back support embrace appreciate admire approve bless
        rejoice toast second espouse favor favour side_with stand_with stand_by vouch_for rally_behind
        throw_weight eulogize eulogise enthuse_over hail_as felicitate greet glorify venerate pay_tribute
        credit_with uphold sing_praises come_out_for speak_for vote_for root_for
    """,
    "refuse": """
        refuse decline reject rule_out rebuff spurn turn_down veto oppose object resist boycott balk baulk
        snub shun withhold forswear renounce brush_aside brush_off wave_off wave_away shrug_off forgo
        eschew turn_away swear_off hold_out_against shoot_down knock_back vote_against come_out_against
        pass_on abstain_from stonewall demur dissent cold-shoulder strike_down call_off block opt_out
        back_out push_back_against stand_against throw_out slap_down
    """,
    "ask": """
        ask inquire enquire query question wonder quiz interrogate grill probe ask_about ask_whether pose
    """,
    "announce": """
        announce declare proclaim unveil herald inaugurate promulgate notify launch release issue roll_out
        lay_out introduce set_out appoint decree publicize publicise advertise make_public give_notice
        enact
    """,
    "think": """
        think believe want hope fear expect consider feel know worry prefer wish doubt suspect regard view
        deem guess imagine intend plan aim desire like love hate dislike understand remember assume
        presume suppose anticipate mull ponder contemplate weigh dread desire envisage envision seek see
        yearn crave long fancy reckon perceive trust figure sense surmise infer conjecture fret mistrust
        distrust forget realize realise grasp relish loathe resent envy care decide resolve await
        look_forward_to look_for count_on bank_on believe_in covet conceive esteem fathom misjudge hanker
        dream aspire
    """,
}
"""Act → verb lemmas. An underscore joins a verb with the words after it ("call_on"): the longest match wins."""

NOUNS: dict[str, str] = {
    "state": """
        statement remark comment claim assertion contention argument report account observation
        explanation description testimony word words message answer reply response reminder admission
        confession acknowledgment acknowledgement quote quotation tweet post letter note speech address
        interview estimate prediction forecast projection assessment finding conclusion analysis mention
        reference hint revelation disclosure caveat narrative warning caution advice insistence concern
        regret skepticism scepticism confidence
    """,
    "deny": "denial rebuttal refutation repudiation disavowal disclaimer",
    "accuse": """
        accusation allegation criticism condemnation denunciation complaint attack rebuke reproach blame
        charge insult slur censure indictment protest outrage anger fury indignation reprimand critique
        grievance displeasure dismay disapproval jab swipe barb broadside tirade diatribe
    """,
    "demand": "demand request call appeal plea order command petition instruction summons directive entreaty",
    "propose": "proposal offer recommendation suggestion invitation initiative plan idea counterproposal overture motion counter-offer pitch",
    "promise": """
        promise pledge vow commitment assurance assurances guarantee guarantees undertaking oath readiness
        willingness preparedness resolve agreement consent
    """,
    "threaten": "threat ultimatum intimidation",
    "welcome": """
        praise support endorsement welcome thanks gratitude appreciation congratulations approval
        satisfaction tribute acclaim commendation applause backing compliment solidarity admiration
    """,
    "refuse": "refusal rejection veto opposition objection reluctance unwillingness resistance dissent boycott",
    "ask": "question query inquiry enquiry",
    "announce": "announcement declaration proclamation notification edict decree",
    "think": """
        belief hope fear view opinion thought wish desire expectation feeling doubt intention aim goal
        conviction impression judgment judgement perception sense worry anxiety optimism pessimism
        suspicion preference attitude understanding dream mind eyes
    """,
}
"""Act → nouns that name a speech act, as cue ("accusations of") or as the object of a light verb."""

ADJECTIVES: dict[str, str] = {
    "promise": "ready willing prepared committed",
    "refuse": "unwilling reluctant opposed averse loath",
    "welcome": "grateful thankful supportive appreciative glad pleased delighted gratified heartened",
    "accuse": "critical dismissive contemptuous scathing",
    "think": """
        confident convinced hopeful optimistic pessimistic worried concerned afraid certain sure eager
        keen doubtful sceptical skeptical anxious wary disappointed surprised proud happy sorry sad
        interested open nervous aware uncertain unsure mindful fearful determined likely set poised
    """,
}
"""Act → adjectives that carry the act after "be" ("is ready to", "was critical of")."""

LIGHT_VERBS = _set(
    """
    make give express voice issue release deliver offer send write take put raise lodge file level hurl
    fire direct reiterate repeat renew extend convey register begin start continue go keep stop try seek
    attempt proceed come get draw receive face sign publish circulate read echo join add post launch
    reaffirm affirm
    """
)
"""Verbs that leave the act to a noun or verb after them ("issued a threat", "went on to accuse")."""

STRONG_LIGHT = _set(
    """
    express voice issue deliver lodge level hurl reiterate repeat renew convey
    """
)
"""Light verbs whose object decides even where the content, not the cue, holds it ("expressed [readiness to help]")."""

AUXILIARIES = _set(
    """
    be am is are was were been being 's 're 'm ’s ’re ’m have has had having 've ’ve do does did doing
    will would shall should can could may might must 'll ’ll 'd ’d ought to not n't never isn't aren't
    wasn't weren't hasn't haven't hadn't doesn't don't didn't won't wouldn't shan't shouldn't can't cannot
    couldn't mightn't mustn't
    """
)

IRREGULAR: dict[str, tuple[str, str]] = {
    "say": ("said", "said"), "tell": ("told", "told"), "write": ("wrote", "written"),
    "think": ("thought", "thought"), "know": ("knew", "known"), "see": ("saw", "seen"),
    "find": ("found", "found"), "hold": ("held", "held"), "speak": ("spoke", "spoken"),
    "swear": ("swore", "sworn"), "make": ("made", "made"), "give": ("gave", "given"),
    "feel": ("felt", "felt"), "mean": ("meant", "meant"), "put": ("put", "put"), "read": ("read", "read"),
    "forget": ("forgot", "forgotten"), "understand": ("understood", "understood"), "show": ("showed", "shown"),
    "undertake": ("undertook", "undertaken"), "foresee": ("foresaw", "foreseen"), "shoot": ("shot", "shot"),
    "beg": ("begged", "begged"), "teach": ("taught", "taught"), "lay": ("laid", "laid"), "set": ("set", "set"),
    "bring": ("brought", "brought"), "come": ("came", "come"), "go": ("went", "gone"), "take": ("took", "taken"),
    "seek": ("sought", "sought"), "stand": ("stood", "stood"), "strike": ("struck", "struck"),
    "throw": ("threw", "thrown"), "withhold": ("withheld", "withheld"), "begin": ("began", "begun"),
    "beseech": ("besought", "besought"), "forswear": ("forswore", "forsworn"), "turn": ("turned", "turned"),
    "sing": ("sang", "sung"), "run": ("ran", "run"), "cast": ("cast", "cast"), "send": ("sent", "sent"),
    "spell": ("spelt", "spelled"), "uphold": ("upheld", "upheld"), "sell": ("sold", "sold"),
    "get": ("got", "gotten"), "keep": ("kept", "kept"), "draw": ("drew", "drawn"), "retell": ("retold", "retold"),
    "forgo": ("forwent", "forgone"), "pay": ("paid", "paid"), "slap": ("slapped", "slapped"),
    "dream": ("dreamt", "dreamed"), "broadcast": ("broadcast", "broadcast"), "forecast": ("forecast", "forecast"),
    "disprove": ("disproved", "disproven"), "prove": ("proved", "proven"), "misjudge": ("misjudged", "misjudged"),
    "sue": ("sued", "sued"), "leak": ("leaked", "leaked"), "rue": ("rued", "rued"),
}  # fmt: skip
"""Lemma → past tense, past participle."""

DOUBLING = _set(
    """
    plan beg rap rip pan slam tar blog chat drop rebut admit commit nod snap brag submit aver refer prefer
    infer concur demur dub prod plug bar flog trim sum slap quip permit allot omit
    """
)
"""Verbs that double their last consonant before -ed and -ing."""

# What the content says decides where the cue is neutral ("said"); the words below are looked for as the verb
# of the content's main clause.

PERFORMATIVES: dict[str, str] = {
    "welcome": "welcome hail praise applaud commend congratulate thank salute appreciate endorse support",
    "accuse": "condemn denounce deplore accuse blame criticise criticize protest",
    "demand": "urge demand insist implore ask appeal call_on call_upon call_for",
    "propose": "propose suggest recommend offer invite",
    "promise": "promise pledge vow guarantee undertake commit",
    "refuse": "refuse reject oppose decline rule_out object",
    "deny": "deny dispute",
    "threaten": "threaten",
}
"""Act → verbs that do what they name when the speaker says them of their own side ("we welcome ...")."""

COMMITMENT = _set(
    """
    provide send support meet hold continue withdraw release sign join attend help halt suspend give pay
    stop cut return respond seek work consider supply deliver assist aid fund finance host open close end
    lift ease allow admit let cooperate co-operate coordinate implement fulfil fulfill honor honour abide
    comply observe respect ratify adopt announce appoint deploy dispatch defend protect ensure guarantee
    share exchange discuss negotiate talk resume restart begin start launch build rebuild restore increase
    raise reduce expand double train accept receive visit invite investigate examine study review
    prosecute repatriate free dismantle disarm freeze abandon scrap drop step keep maintain preserve
    uphold participate donate contribute allocate offer propose present submit publish disclose inform
    notify consult cover compensate repay refund vaccinate evacuate rescue strengthen boost back stand
    spare do make take put show fight strive pursue push press lead bring remain stay
    """
)
"""What one promises to do: said of one's own side with "will", these make a promise."""

REPRISAL = _set(
    """
    retaliate strike attack destroy punish crush annihilate bomb invade avenge obliterate sanction expel
    shoot shell wipe crack hit sever flatten pulverize pulverise burn drown
    """
)
"""What one threatens to do: said of one's own side with "will", these make a threat."""

CONSEQUENCES = (
    "will pay", "would pay", "will face", "would face", "will suffer", "will regret", "will be met with",
    "would be met with", "serious consequences", "severe consequences", "grave consequences", "dire consequences",
    "heavy price", "high price", "there will be consequences", "crushing response", "decisive response",
    "devastating response", "fire and fury", "will not go unanswered", "will not go unpunished",
    "all options are on the table", "all options remain on the table", "will bear the consequences",
    "bear full responsibility", "face consequences", "painful response", "will be punished", "held to account",
)  # fmt: skip
"""Phrases by which a speaker holds out harm to another side."""

MISCONDUCT = _set(
    """
    violate violates violated violating breach breaches breached breaching undermine undermines undermined
    undermining sabotage sabotages sabotaged sabotaging lied lying cheated cheating meddled meddling
    interfered interfering provoked provoking destabilise destabilises destabilised destabilising
    destabilize destabilizes destabilized destabilizing stalled stalling obstructed obstructing occupied
    aggression bullied bullying blackmailed blackmailing deceived deceiving betrayed betraying reneged
    reneging flouted flouting orchestrated orchestrating instigated instigating trampled trampling
    hijacked hijacking
    """
)
"""Verb forms with which a main clause about another side is an accusation."""

DUTIES = _set(
    "help implement comply honour honor fulfil fulfill observe respect cooperate co-operate keep abide meet"
)
"""Verbs of owed conduct: "is not helping", "has failed to comply" accuse."""

PRESSING = _set("must should shall ought")
"""Modals with which a main clause about another side is a demand."""

DEMANDED = _set(
    """
    lifted withdrawn released stopped ended halted returned freed removed punished disarmed dismantled
    implemented respected observed honoured honored fulfilled resumed restored closed opened suspended
    investigated prosecuted allowed granted eased dropped abandoned scrapped
    """
)
"""Participles after "must be": somebody is to do it."""

PARTIES = _set(
    """
    government governments side sides party parties country countries nation nations state states leader
    leaders authorities regime army forces troops council community president minister ministers congress
    parliament members allies partners colleagues they he she you everyone everybody nobody militants
    rebels militias administration powers neighbours neighbors diplomats officials
    """
)
"""Who can be asked to act, beside whatever bears a name."""

ASKING = _set(
    """
    ask inquire enquire wonder question query know see determine doubt decide unclear unsure
    """
)
"""After these "if" means "whether"."""

NEG_RAISING = _set(
    """
    think believe want expect feel see suppose consider imagine support accept agree recognize recognise
    like plan intend anticipate seem appear hope approve endorse share foresee view regard know trust find
    understand favor favour back care wish
    """
)
"""Verbs whose own negation denies what they govern ("does not believe that ..."), unlike "did not say that"."""

CLAIMS = _set(
    """
    claim claims allegation allegations accusation accusations charge charges notion idea suggestion
    suggestions assertion assertions report reports rumour rumours rumor rumors insinuation insinuations
    contention argument arguments speculation criticism criticisms statement statements narrative talk
    theory theories characterization
    """
)
"""What is denied rather than refused when it is "rejected" or "dismissed"."""

TALKING = _set(
    """
    talks dialogue dialog negotiations negotiation summit conference meeting consultations discussions
    mediation truce armistice compromise referendum roundtable moratorium
    """
)
"""What is proposed rather than demanded when it is "called for"."""

TELLING = _set(
    """
    tell inform assure remind notify brief advise warn reassure ask urge order instruct command implore
    beg beseech exhort press pressure invite persuade convince promise lecture caution petition request
    entreat counsel encourage direct congratulate thank telephone email cable quiz grill enjoin push prod
    nudge require call_on call_upon appeal_to plead_with prevail_upon
    """
)
"""Verbs whose object is the one spoken to."""

WHETHER_AFTER = _set(
    """
    ask asks asked asking wonder wonders wondered wondering know knows knew known see seeing determine determining
    decide deciding doubt doubts doubted unclear unsure sure say saying tell telling check checking find idea certain
    examine consider considering inquire inquired query question debate ascertain verify learn remember matter matters
    assess assessing discuss discussing
    """
)
"""Words after which "if" means "whether"."""

OWN_BODIES = _set(
    """
    country government nation state side people party leadership administration cabinet ministry parliament army
    military company group council committee commission agency office department court union alliance bloc
    organisation organization bank embassy delegation team campaign movement kingdom republic regime authorities
    forces secretariat presidency republics house
    """
)
"""What "our ..." or "his ..." makes the speaker's own side, and what can speak as "it"."""

IMPERATIVES = _set("stop end leave withdraw release give join cease lift free return abandon disarm respect quit please")
"""Verbs that open a demand put as an order: "Stop this war"."""
