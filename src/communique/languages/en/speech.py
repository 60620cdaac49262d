"""The English words of speaking: verbs, nouns and adjectives that say, deny, accuse, demand, promise ...

Data only: lemmas by act. Inflections are made by ``engines.lexicon``; what the words around a verb make of
it is the business of ``engines.act``.
"""

from __future__ import annotations


def _set(table: str) -> frozenset[str]:
    return frozenset(table.split())


def _phrases(table: str) -> tuple[str, ...]:
    return tuple(phrase.strip() for phrase in table.split("|"))


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
        examine study survey poll review cover feature include contain carry publish print run stipulate
        provide lament bemoan rue regret apologize apologise sympathize commiserate console reassure
        soothe defend justify excuse downplay minimize minimise exaggerate overstate understate highlight
        tout trumpet plug advertise market sell present introduce frame cast paint picture interrupt
        intervene chime counter-argue deadpan drawl enthuse rave rant ramble vent fume grumble mourn tease
        taunt gloat account profess purport plead allude appear seem look sound declaim pronounce quoth
        put phrase word couch formulate lay expound expand dwell touch intone reemphasize re-emphasize
        restate rehash recap counterclaim authenticate depose vouchsafe direct plead_guilty
        plead_not_guilty plead_innocent react let_it_be_known let_it_be_understood
    """,
    "deny": """
    deny refute dispute rebut repudiate disavow disown disclaim contradict gainsay negate debunk
    disprove discredit belie disagree disbelieve
    """,
    "accuse": """
        accuse blame criticize criticise condemn denounce decry deplore slam blast lambaste lambast
        castigate excoriate berate rebuke reproach reprove reprimand scold chide chastise upbraid admonish
        censure deride disparage denigrate ridicule mock scorn scoff sneer assail attack knock rap rip
        roast savage skewer pillory vilify demonize demonise malign smear slander libel insult taunt
        charge allege indict implicate incriminate impugn fault complain protest bash trash thrash
        lacerate flay scourge slate hammer pan reprobate rail inveigh fulminate lash revile abhor
        disapprove bristle accost chastize tar impeach arraign sue prosecute finger challenge recriminate
        deprecate flog pummel rubbish shame eviscerate satirize lampoon belittle besmirch scapegoat
        take_issue_with take_exception_to hit_out hit_out_at hit_back hit_back_at lay_blame go_after
        speak_out_against speak_against make_fun_of take_aim_at take_to_task point_fingers find_fault_with
        fire_back_at come_down_on
    """,
    "demand": """
        demand urge implore beseech beg entreat exhort order command instruct require request press
        pressure petition enjoin plead appeal call_for call_on call_upon call_in insist_on insist_upon
        summon prod goad nudge push_for press_for clamor clamour lobby agitate_for solicit beckon mandate
        dictate plead_with prevail_upon appeal_for appeal_to ask_for urge_on encourage forbid oblige
        lean_on
    """,
    "propose": """
        propose recommend offer advocate moot float table nominate invite propound put_forward put_forth
        bring_forward counterpropose pitch tender come_up_with hold_out advance champion sponsor
        speak_in_favor_of speak_in_favour_of
    """,
    "promise": """
        promise pledge vow swear guarantee commit undertake assure ensure consent accede acquiesce
        agree_to contract covenant stand_ready volunteer_to offer_to accept
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
        refuse decline reject rule_out dismiss rebuff spurn turn_down veto oppose object resist boycott
        balk baulk snub shun withhold forswear renounce brush_aside brush_off wave_off wave_away shrug_off
        forgo eschew turn_away swear_off hold_out_against shoot_down knock_back vote_against
        come_out_against pass_on abstain_from say_no_to
        stonewall demur dissent cold-shoulder strike_down call_off
        block opt_out back_out push_back_against stand_against throw_out slap_down
    """,
    "ask": """
        ask inquire enquire query question wonder quiz interrogate grill probe ask_about ask_whether pose
    """,
    "announce": """
        announce declare proclaim unveil herald inaugurate promulgate notify launch release issue roll_out
        lay_out set_out appoint decree publicize publicise advertise make_public give_notice
        enact
    """,
    "think": """
        think believe want hope fear expect consider feel know worry prefer wish doubt suspect regard view
        deem guess imagine intend plan aim desire like love hate dislike understand remember assume
        presume suppose anticipate mull ponder contemplate weigh dread envisage envision seek see yearn
        crave long fancy reckon perceive trust figure sense surmise infer conjecture fret mistrust
        distrust forget realize realise grasp relish loathe resent envy care decide resolve await
        look_forward_to look_for count_on bank_on believe_in covet conceive esteem fathom misjudge hanker
        dream aspire
    """,
}
"""Act → verb lemmas; an underscore joins a verb with the words after it ("call_on"), longest match first."""

NOUNS: dict[str, str] = {
    "state": """
    statement remark comment claim assertion contention argument report account observation explanation
    description testimony word words message answer reply response reminder admission confession
    acknowledgment acknowledgement quote quotation tweet post letter note speech address interview
    estimate prediction forecast projection assessment finding conclusion analysis mention reference
    hint revelation disclosure caveat narrative warning caution advice insistence concern regret
    skepticism scepticism confidence
    """,
    "deny": "denial rebuttal refutation repudiation disavowal disclaimer",
    "accuse": """
    accusation allegation criticism condemnation denunciation complaint attack rebuke reproach blame
    charge insult slur censure indictment protest outrage anger fury indignation reprimand critique
    grievance displeasure dismay disapproval jab swipe barb broadside tirade diatribe
    """,
    "demand": """
    demand request call appeal plea order command petition instruction summons directive entreaty
    """,
    "propose": """
    proposal offer recommendation suggestion invitation initiative plan idea counterproposal overture
    motion counter-offer pitch
    """,
    "promise": """
    promise pledge vow commitment assurance assurances guarantee guarantees undertaking oath readiness
    willingness preparedness resolve agreement consent
    """,
    "threaten": "threat ultimatum intimidation",
    "welcome": """
    praise support endorsement welcome thanks gratitude appreciation congratulations approval
    satisfaction tribute acclaim commendation applause backing compliment solidarity admiration
    """,
    "refuse": """
    refusal rejection veto opposition objection reluctance unwillingness resistance dissent boycott
    """,
    "ask": "question query inquiry enquiry",
    "announce": "announcement declaration proclamation notification edict decree",
    "think": """
    belief hope fear view opinion thought wish desire expectation feeling doubt intention aim goal
    conviction impression judgment judgement perception sense worry anxiety optimism pessimism suspicion
    preference attitude understanding dream mind eyes
    """,
}
"""Act → nouns that name a speech act, as cue ("accusations of") or as the object of a light verb."""

ADJECTIVES: dict[str, str] = {
    "promise": "ready willing prepared committed",
    "refuse": "unwilling reluctant opposed averse loath",
    "welcome": "grateful thankful supportive appreciative glad pleased delighted gratified heartened",
    "accuse": "critical dismissive contemptuous scathing",
    "think": """
    confident convinced hopeful optimistic pessimistic worried concerned afraid certain sure eager keen
    doubtful sceptical skeptical anxious wary disappointed surprised proud happy sorry sad interested
    open nervous aware uncertain unsure mindful fearful determined likely set poised
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
"""Light verbs whose object decides also where the content holds it ("expressed [readiness to help]")."""

AUXILIARIES = _set(
    """
    be am is are was were been being 's 're 'm ’s ’re ’m have has had having 've ’ve do does did doing
    will would shall should can could may might must 'll ’ll 'd ’d ought to not n't never isn't aren't
    wasn't weren't hasn't haven't hadn't doesn't don't didn't won't wouldn't shan't shouldn't can't
    cannot couldn't mightn't mustn't
    """
)

IRREGULAR: dict[str, tuple[str, str]] = {
    lemma: (past, participle)
    for lemma, past, participle in (
        entry.split("/")
        for entry in _set(
            """
            bear/bore/borne become/became/become beg/begged/begged begin/began/begun
            beseech/besought/besought break/broke/broken bring/brought/brought
            broadcast/broadcast/broadcast build/built/built burn/burned/burned buy/bought/bought
            cast/cast/cast choose/chose/chosen come/came/come cost/cost/cost cut/cut/cut
            deal/dealt/dealt disprove/disproved/disproven draw/drew/drawn dream/dreamt/dreamed
            drink/drank/drunk drive/drove/driven drown/drowned/drowned eat/ate/eaten fall/fell/fallen
            feel/felt/felt fight/fought/fought find/found/found forecast/forecast/forecast
            foresee/foresaw/foreseen forget/forgot/forgotten forgo/forwent/forgone
            forswear/forswore/forsworn get/got/gotten give/gave/given go/went/gone grow/grew/grown
            hit/hit/hit hold/held/held hurt/hurt/hurt keep/kept/kept know/knew/known lay/laid/laid
            lead/led/led leak/leaked/leaked leave/left/left let/let/let lie/lied/lied lose/lost/lost
            make/made/made mean/meant/meant meet/met/met misjudge/misjudged/misjudged
            overthrow/overthrew/overthrown pay/paid/paid prove/proved/proven put/put/put read/read/read
            rebuild/rebuilt/rebuilt repay/repaid/repaid retell/retold/retold rise/rose/risen
            rue/rued/rued run/ran/run say/said/said see/saw/seen seek/sought/sought sell/sold/sold
            send/sent/sent set/set/set sever/severed/severed shine/shone/shone shoot/shot/shot
            show/showed/shown sign/signed/signed sing/sang/sung sit/sat/sat slap/slapped/slapped
            sleep/slept/slept speak/spoke/spoken spell/spelt/spelled spend/spent/spent
            spread/spread/spread stand/stood/stood strike/struck/struck strive/strove/striven
            sue/sued/sued swear/swore/sworn take/took/taken teach/taught/taught tell/told/told
            think/thought/thought throw/threw/thrown turn/turned/turned understand/understood/understood
            undertake/undertook/undertaken uphold/upheld/upheld win/won/won withdraw/withdrew/withdrawn
            withhold/withheld/withheld write/wrote/written
            """
        )
    )
}
"""Lemma → past tense, past participle."""

DOUBLING = _set(
    """
    shrug regret spur extol abet tap plan beg rap rip pan slam tar blog chat drop stop rebut admit
    commit nod snap brag submit aver refer prefer infer concur demur dub prod plug bar flog trim sum
    slap quip permit allot omit
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
    stop cut return respond seek work consider supply deliver assist aid fund finance host open close
    end lift ease allow admit let cooperate co-operate coordinate implement fulfil fulfill honor honour
    abide comply observe respect ratify adopt announce appoint deploy dispatch defend protect ensure
    guarantee share exchange discuss negotiate talk resume restart begin start launch build rebuild
    restore increase raise reduce expand double train accept receive visit invite investigate examine
    study review prosecute repatriate free dismantle disarm freeze abandon scrap drop step keep maintain
    preserve uphold participate donate contribute allocate offer propose present submit publish disclose
    inform notify consult cover compensate repay refund vaccinate evacuate rescue strengthen boost back
    stand spare shut reopen lend sell unblock unfreeze grant
    do make take put show fight strive pursue push press lead bring remain stay
    hand vacate surrender demobilise demobilize relinquish relocate pull step exempt waive renounce
    recognise recognize normalise normalize reinstate compensate extradite eliminate
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

CONSEQUENCES = _phrases(
    """
    pay a heavy price|pay a high price|pay the price|pay a price|pay dearly|pay for this|
    will regret it|will regret this|be met with force|be met with fire|
    be met with a|serious consequences|severe consequences|grave consequences|dire consequences|
    there will be consequences|face consequences|face the consequences|bear the consequences|
    crushing response|decisive response|devastating response|painful response|harsh response|
    fire and fury|not go unanswered|not go unpunished|options are on the table|
    options remain on the table|bear full responsibility|will be punished|will face sanctions|
    be repaid in kind|answer in kind|respond in kind|retaliate in kind|as a declaration of war|
    as an act of war|sea of fire|be a red line|is a red line|make them regret|would regret it|
    reserves the right|reserved the right|reserve the right|at its own peril|at their own peril|
    would face sanctions|will face punishment|will face retaliation|will suffer the|teach them a lesson
    """
)
"""Phrases by which a speaker holds out harm to another side."""

MISCONDUCT = _set(
    """
    violate violates violated violating breach breaches breached breaching undermine undermines
    undermined undermining sabotage sabotages sabotaged sabotaging lied lying cheated cheating meddled
    meddling interfered interfering provoked provoking destabilise destabilises destabilised
    destabilising destabilize destabilizes destabilized destabilizing stalled stalling obstructed
    obstructing occupied aggression bullied bullying blackmailed blackmailing deceived deceiving
    betrayed betraying reneged reneging flouted flouting orchestrated orchestrating instigated
    instigating trampled trampling hijacked hijacking ignoring ignored
    defying defied
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
    leaders authorities regime army forces troops council community president minister ministers
    congress parliament members allies partners colleagues they he she you everyone everybody nobody
    militants rebels militias administration powers neighbours neighbors diplomats officials
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
    like plan intend anticipate seem appear hope approve endorse share foresee view regard know trust
    find understand favor favour back care wish
    """
)
"""Verbs whose own negation denies what they govern ("does not believe that ..."), unlike "did not say"."""

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
    entreat counsel encourage direct congratulate thank telephone email cable quiz grill enjoin push
    prod nudge require call_on call_upon appeal_to plead_with prevail_upon
    """
)
"""Verbs whose object is the one spoken to."""

WHETHER_AFTER = _set(
    """
    ask asks asked asking wonder wonders wondered wondering know knows knew known see seeing determine
    determining decide deciding doubt doubts doubted unclear unsure sure say saying tell telling check
    checking find idea certain examine consider considering inquire inquired query question debate
    ascertain verify learn remember matter matters assess assessing discuss discussing
    """
)
"""Words after which "if" means "whether"."""

OWN_BODIES = _set(
    """
    country government nation state side people party leadership administration cabinet ministry
    parliament army military company group council committee commission agency office department court
    union alliance bloc organisation organization bank embassy delegation team campaign movement kingdom
    republic regime authorities forces secretariat presidency republics house navy junta militia opposition
    front coalition league
    """
)
"""What "our ..." or "his ..." makes the speaker's own side, and what can speak as "it"."""

IMPERATIVES = _set(
    """
    stop end leave withdraw release give join cease lift free return abandon disarm respect quit please
    """
)
"""Verbs that open a demand put as an order: "Stop this war"."""

SUBJUNCTIVE = _set(
    """
    leave apologise apologize resign retract vacate go be face hand hold pull explain withdraw
    """
)
"""Bare verbs, beside those of commitment, after "insisted that he ..."."""

PLAIN_VERBS = _set(
    """
    need fail break violate breach undermine sabotage lie cheat meddle interfere provoke destabilise
    destabilize stall obstruct occupy bully deceive betray renege flout orchestrate instigate trample
    hijack become get go come take make lead leave lose win kill attack strike fire shoot launch test
    build buy sell spend cost grow rise fall increase move turn run walk live die eat drink sleep play
    pay cut hit cause create change happen occur exist appear remain stay keep stand sit lie belong
    depend rely serve use try start stop begin end continue follow meet visit arrive depart enter return
    send bring carry give receive get help fight join sign ratify vote elect choose pick rise reach
    cross open close raise lower reduce deploy station arm train arrest jail free release hold seize
    capture invade bomb shell destroy damage hurt harm injure save rescue protect guard control govern
    rule own possess hold include contain involve require allow let enable prevent stop ban block limit
    restrict impose lift ease tighten enforce implement apply work operate function act behave react
    respond treat target face confront deal handle manage fund finance sponsor arm supply deliver export
    import trade invest negotiate mediate broker postpone delay cancel suspend resume restore renew
    extend expand double halve shift bear share spread matter deserve owe lack prove show contribute
    cooperate collaborate interact compete dominate influence affect shape create produce
    """
)
"""Common verbs beside those of speech, by which a main clause's verb is found."""

YIELDING = _set(
    """
    allow accept tolerate recognise recognize permit comment yield bow surrender budge sign agree
    compromise change capitulate back abandon give let discuss retreat
    """
)
"""With "will not" and one's own side: a refusal, as with the verbs of commitment."""

NAMING = _set(
    """
    call label brand dub describe term denounce characterize characterise portray depict deem consider
    declare pronounce
    """
)
"""Verbs that give a thing a name, good or bad."""

NEUTRAL = _set(
    """
    say tell add stress note state write tweet post retort reply answer respond emphasize emphasise
    underline underscore reiterate repeat reaffirm affirm explain continue conclude remark comment
    observe declare proclaim clarify insist maintain argue assert contend claim warn caution according
    concede acknowledge admit mean recall counter put text email joke quip shout chant agree confirm
    point go message statement remarks comments words let warning
    hint intimate signal indicate mutter murmur whisper yell scream cry exclaim snap bark grumble fume
    rejoin interject inform convey volunteer confide reason pronounce muse regret
    """
)
"""Cue lemmas that leave it to the content what was done; "described", "cited" or "showed" do not."""

ORDERING = _set(
    """
    instruct remind caution tell warn call advise encourage direct
    """
)
"""Verbs that order where somebody "to do" something follows ("told him to go")."""

OFFERED = _set(
    """
    talks dialogue deal help aid support assistance ceasefire truce compromise mediation amnesty money
    loan loans credit terms asylum negotiations incentives concessions guarantees exchange visit meeting
    pact treaty friendship cooperation services troops reward peace protection fuel food ships aircraft
    training
    """
)
"""What an offer puts forward; "offered clues" proposes nothing."""

OFFICES = _set(
    """
    minister premier president chancellor king queen emir spokesman spokeswoman spokesperson spokesmen
    ministry official officials aide aides delegate delegation envoy negotiator ambassador governor chief
    secretary commander general admiral palace presidency cabinet embassy speaker deputy adviser advisor
    diplomat diplomats parliament negotiators envoys representative government
    """
)
"""Who speaks for a state even where it is not said for which ("the premier", "a presidential aide")."""

NO_REFUSAL = _set(
    """
    be have see know need find feel forget happen hesitate rest stop cease tire win lose fail survive die
    become matter exist change work succeed take study decide stay remain get mean let help hurt benefit
    disturb surprise interfere
    """
)
"""With "will not" and one's own side these refuse nothing: "we will not rest", "we will not forget"."""

GRANTED = _set(
    """
    compromise compromises talks negotiations negotiation concessions concession deal dialogue extension
    withdrawal surrender return bargaining delay retreat exceptions amnesty
    """
)
"""What "there will be no ..." refuses."""

UNDONE_ONLY = _set(
    """
    received heard seen decided replied responded been considered thought wanted believed met forgotten
    consulted understood set come moved found learned
    """
)
"""What one has "not" done without denying anything: "we have not decided"."""

CHARGED = _set(
    """
    violate breach undermine interfere meddle supply arm support finance fund train target attack bomb
    shell kill torture hold possess harbour harbor shelter spy hack steal produce develop sell smuggle
    """
)
"""What a state is charged with, and denies: "we do not interfere"."""

VIOLENCE = _set(
    """
    bombed shelled rammed attacked invaded fired shot struck hosed abducted kidnapped hacked seized
    stormed raided expelled poisoned assassinated killed crossed intruded trespassed blocked barred
    ransacked torched looted stabbed harassed jammed
    """
)
"""What one side does to another: said of a state, or of oneself as its victim, it accuses."""

UNTRUE = _set(
    """
    false untrue baseless groundless unfounded fiction fantasy fabrication fabrications fabricated
    invention inventions myth hoax forgery lie lies nonsense fairy
    """
)
"""What calls a report not so."""

CENSURES = _set(
    """
    unacceptable illegal unlawful unjustified unjustifiable outrageous intolerable inadmissible
    deplorable provocative provocation violation piracy aggression shameful disgraceful criminal
    irresponsible reckless barbaric blackmail genocide illegitimate regrettable
    """
)
"""What a main clause finds fault with another side by ("the launch was unacceptable")."""

GOODS = _set(
    """
    medicine medicines rice wheat grain tonnes tons dollars euros pounds million billion electricity oil
    gas food weapons arms visas asylum credit loan loans stipend equipment engineers doctors trainers
    advisers helicopters vehicles ambulances vaccines blankets tents passage refuge ferries generators
    aid assistance citizenship compensation exemption exemptions immunity reparations soldiers transition
    troops waiver waivers
    """
)
"""What is promised rather than proposed when it is offered."""

GIVING = _set(
    """
    lift drop reopen release withdraw ease stop dismantle surrender readmit consent soften waive free pay
    sell compensate return disarm lay foot resume restore allow admit unblock unfreeze hand give sign
    ratify open lend agree accept host share send grant supply provide welcome let
    """
)
"""What one does for another side: with a condition of one's own, a promise."""

HARSH = _set(
    """
    shut close cut ban expel suspend suspended recall impose block halt quit walk clear veto annex
    station seize restart freeze revoke cancel tighten hang sink jam boycott sever strike attack bomb
    retaliate destroy deport sanction punish blockade abrogate terminate
    """
)
"""What one does against another side: with a condition, a threat."""

TELLING_TO = _set(
    """
    admit concede boast confess confide complain explain describe report disclose reveal hint remark
    mention announce declare repeat suggest whisper mutter shout bellow yell snap bark growl stress
    propose protest signal insist vow joke
    """
)
"""After these "to" or "at" names the one spoken to; "objected to", "agreed to" name a thing."""

CALLED_OFF = _set("postponed cancelled canceled deferred scrapped shelved adjourned rescheduled abandoned")
"""What is done to a meeting or a plan: told plainly, it is announced."""

STEPS = _set(
    """
    withdrawing suspending calling ending halting lifting expelling closing recalling pulling cutting
    cancelling canceling scrapping leaving joining sending resigning launching opening reopening
    releasing freezing imposing severing deploying appointing
    """
)
"""What a side says that it "is" doing when it announces a step."""

SHOUTING = _set("shout bellow yell snap bark growl scream")
"""After these "at" names the one spoken to."""
