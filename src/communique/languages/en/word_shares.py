"""How common English words are in news of diplomacy: the share of articles, in per cent, that use each.

Rare words tell one story from the next, and in a small record every word is rare. Counted in this project's
own corpus (fifteen sentences of one file stand for an article) and in the news of GUM (CC BY). Words in
fewer than three articles of a hundred are left out: of them the record itself must tell how rare they are.
"""

from __future__ import annotations

SHARES: dict[int, str] = {
    90: """
and for in of on the to
""",
    70: """
at by from had has it its said that two was with
""",
    50: """
after an as be been is minister not president their told were will would
""",
    40: """
before but foreign have he his no off out over them three who year
""",
    30: """
are asked day down first four friday general government if last ministry monday new one police since state
than thursday tuesday up washington which
""",
    25: """
about all american army back border called days five into million more parliament prime put south sunday talks
they under wednesday years
""",
    20: """
against agreed announced any between both chief china council court defence held home hours leader left let
march may month moscow north office only people promised secretary security six soldiers spokesman states
third this through time took union united until week when within without
""",
    15: """
according agency ambassador bank beijing chinese commission could country cut denied did each eleven end envoy
every force former gave go him house joint june korea line members men military ministers months near next
night nine offered official officials oil opposition or other own party reported russia russian saturday
second sent seoul set ten there trade troops vote we what where
""",
    12: """
again air because billion dollars eight european fire found french half handed her india iran israel japan
leaders leave long never officers once opened ordered percent port pyongyang refused reporters return say sea
seven signed so some strike take treaty turned un war warned whose
""",
    10: """
accused across african airport ankara arms august away cabinet came closed deputy described dropped embassy
exchange fired gas governor group having hour indian interior island january july kept korean later law london
made meeting most national nations neither nobody nothing nuclear open order outside paid paris plan premier
prisoners radio rebels request road same sanctions send september should side stop suspended taken tehran then
threatened tokyo ukraine unless water weeks went whether while world
""",
    8: """
agreement aid along another april around assembly baghdad began bill britain british brussels budget cairo
call capital carried cent central city coast come commander committee conference countries cross dead december
declined delhi diplomats do election ended fell finance forces france free freed fuel given hand high hold
hundred killed kilometres lifted met missile missiles mission morning news november now october offer old
pakistan part pay peace per power press reached red rejected released report round saudi saying says she shot
shut sides spring staff statement stay still stopped struck students summit tanks telephone television thirty
those truce turkey turkish urged us visit votes way white whom work workers wrote
""",
    6: """
accepted accord ahead aircraft al among answer arrest arrested attack ban base behind being berlin blocked
board boats brazil bridge broke brought can cancelled ceasefire chairman charge close colonel commissioner
company confirmed congress cost crossed crossing customs damascus date dawn deal decision declared delegate
delegation demanded department deputies dismissed due during dutch earlier early east egypt embargo emergency
evening expected exports families february fifth fighters flew food forty fourth frontier full further geneva
germany give good guard guards head health hospital inspectors international iranian iraq islamabad israeli
jets judge judges junta justice keep kenya killing king kremlin kuwait kyiv late lawmakers least leaving
letter list lost man manila many mayor meet member mexico midnight might minsk minutes money moved name nato
navy none noon nor northern noted number our palace parties passed patrol place planned plans poland
presidential price proposed protest provided public quarter railway read received regional release resolution
returned rice rights riyadh rose ruled ruling run senate service ship short single soviet spokeswoman station
step stood such sudan supreme syria syrian taiwan text though thousand times together tonnes town trial twelve
twenty twice use used vice vienna voted vowed walked warsaw weapons well west western withdrew women won yet
zone
""",
    5: """
ababa addis africa alliance allowed alone appealed arab arabia armed athens australia autumn backed bangladesh
begin belgrade bloc building bus calling calls camp canada canberra caracas carrying civil clear colombia
colombo command control daily delegates demand dhaka diplomat doctors does doha draft eastern egyptian energy
ethiopia eu ever exercise failed federal fishermen flights fund gaza generals german gone greek guerrillas
gulf gunmen hall halt hands hanoi havana help hit host human independence intelligence iraqi islands jakarta
japanese kabul khartoum known laid land largest launched lawyer lebanon led less level lift live madrid move
named names negotiator nepal newspaper norway note paper peacekeepers peru philippine post presidents prices
prison programme prosecutor prosecutors pulled qatar ready refugees region relations reopen replied resume
rifles river school see seen seized sending session share ships show sign singapore southern spain speaker
special sri stayed street support sweden table taipei tenth test thanked thought too train travel venezuela
vietnam want wanted weather winter word worth
""",
    4: """
act adviser afghan already also although americans amman answered anti appeal approved argentina arrived ask
asylum attacked australian barracks barred blamed boat bolivia bomb bombing bring built burned buses camps car
carrier cars case centre chad chamber chancellor changed charged charges chiefs children chile christmas claim
claimed cleared coalition coffee complained condition counterpart crew cuba curfew danish death decided
detained died director district dollar drones ecuador el elected elections engineers europe euros exchanged
expelled expressed face family far farmers field fifteen fifty fighting figures firing fishing flown fly front
gate ghana governments grain granted ground groups guns hague heard heavy helicopter helicopters hong hotel
how hungary imposed indonesia information inquiry insisted invited islamic itself jordan journalists kong
kosovo kurdish labour landed lanka launch lawyers lebanese libya lines little loan local longer lorries main
make malaysia mali marines market matter mediator metres monitors much must myanmar naval nearly need
neighbours nigeria norwegian notice observers officer opening organization others ottawa pact pakistani
palestinian pass past patrols pentagon pipeline plane plant pledged political pretoria protesters question
rain raised rally ran range rather reach reactor rebel recalled relief reply reports republic residents
resumed right rival roads rocket rome room rule running runs sat schools scrapped seats senator senior several
shells showed sit site sold soon speech spent spoke square start summer supporters swiss taking taliban tanker
teachers team terms terrorism thai thailand thousands threat ties tons traffic training trucks turn uganda
ukrainian university village voters warning waters weekend welcomed wheat withdrawn working wounded york
""",
    3: """
above abroad accept access account accounts activists added adding administration admitted affairs afternoon
agents agriculture aide alert algiers allies ambassadors amnesty analysts annual anyone apologised area
armenia armies armoured association assured attorney authorities authority bangkok banks banned based
battalion begun beirut belarus belgian believes better black block blockade blue bodies bogota bombed bombs
bonn bought bound brasilia briefing brigade budapest bulgaria bureau buy calm cambodia cameras campaign
canadian canal candidate cannot captain captured carry cases cautioned chair change church citing coal
colleagues colombian commanders comment common communique companies conceded condemned confidence consider
constitution constitutional contract convicted convoy cooperation corridor count counted coup crews crowd
crowds cuban cyprus dam data deadline debate debt decade declaration decree delay delegations delivered
denmark despite development dialogue discuss door doors drew drill drills driver drivers drone drop economy
effect either electoral electricity else empty ending entered entry envoys eritrea estonia eve expects experts
explained extradition fall few fewer figure final finland flag flight flour fought fourteen freeze frigate
froze frozen georgia giving got guinea haiti halted hamas harvest headquarters heads hear hezbollah highest
himself hinted holding holds homes honduras hopes hostages houthis hungarian idea independent indonesian
inflation inside instead intention invitation istanbul italian italy jailed jerusalem join joined jointly
kathmandu kazakhstan kenyan kiev kigali kim kind kinshasa know lake lay league lent life like lima lisbon
lives lodged maize mandate marched martial means measures media mediators message migrants miles militants
miners mines mongolia motion movement mozambique nairobi needed negotiations negotiators niger nigerian ninety
non offices oman operation orders oslo output overnight pages panama panel panmunjom papers park passengers
peking penh permanent philippines phnom pilots point points policemen policy polish ports portuguese posts
powers prague praised prince private promise proposal protests province published pull radar raid rail rate
ratified recognise record referendum refugee remained removed reopened representative rescue resigned restored
retired reuters riot rockets runway rwanda sale satellite saw sealed season seat secret sell senators sentence
sentenced separatists serb serbia settled shall shared shares shelling shelved shipped shipping situation
sixth sixty small soil soldier spanish speak stand stations statistics steps stockholm strait strikes student
sudanese suggested summoned supply survey suspend swedish takes talk tax tea tear tents term tests think
thirds thirteen threw today towards trains transport treasury tribunal tried trip tripoli unification very
veto villagers vilnius visa visas visitors waiting wall wants website weekly why withdraw words written yemen
you zagreb zambia zealand zimbabwe
""",
}
"""Per cent of articles, to the nearest of these steps: the words."""
