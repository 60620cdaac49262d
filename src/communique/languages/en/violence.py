"""English words without which an article tells of no deed of violence, and of no coercion.

They tell what an article is about, never what one sentence says.
"""

from __future__ import annotations

VIOLENCE = (
    r"\b(?:aggression|airstrikes?|air strikes?|ambush\w*|arson\w*|assassin\w*|assault\w*|atrocit\w+"
    r"|attack\w*|barrage|battle\w*|beat(?:en|ing|ings)|behead\w*|bloodshed|bomb\w*|bullets?|clash\w*"
    r"|combat\w*|commandos?|conquer\w*|drones?|execut(?:ed|ion|ions)|explosives?|extremis\w+|fighters?"
    r"|fighting|fire-?bomb\w*|genocide|grenades?|guerrillas?|gun|guns|gunfire|gunm[ae]n|hostages?"
    r"|hostilit\w+|incursions?|insurgen\w+|inva(?:de|ded|sion)|jihad\w*|kidnapp?\w*|abduct\w*|killers?"
    r"|killings?|knife\w*|lynch\w*|massacre\w*|militants?|militias?|missiles?|mortars?|murder\w*"
    r"|opened fire|poison\w*|raids?|raided|rape[ds]?|rebels?|riots?|rioters|rockets?|shell(?:s|ed|ing)"
    r"|shoot\w*|shot|siege|slaughter\w*|slain|sniper\w*|soldiers?|stab(?:bed|bing)|strikes? on|suicide"
    r"|terror\w*|torpedo\w*|tortur\w+|troops|violen\w+|vandal\w*|war|wars|warplanes?|warships?|weapons?)\b"
)
"""Words for deliberate harm, those who do it and what they do it with."""

COERCION = (
    r"\b(?:apprehend\w*|arrest\w*|ban|banned|bans|barred|blackmail\w*|blockade\w*|censor\w*|charged"
    r"|charges|confiscat\w+|court|crackdown|curfew|custody|cyber\w*|deport\w*|detain\w*|detention"
    r"|emergency law|evict\w*|exile\w*|expel\w*|expulsion|extradit\w+|fraud|hack\w*|handcuff\w*"
    r"|impound\w*|imprison\w*|inmates?|interrogat\w+|jail\w*|judge|martial law|oppress\w*|persecut\w+"
    r"|police\w*|prison\w*|prosecut\w+|quarantine\w*|raid\w*|repress\w*|restrict\w*|sanction\w*|seiz\w+"
    r"|sentenced?|shut down|steal\w*|stole|stolen|suppress\w*|surveillance|theft|troops|warrant)\b"
)
"""Words for force short of violence: arrests, seizures, bans, break-ins."""

ANIMALS = (
    r"\b(?:animals?|apes?|bears?|birds?|cats?|cows?|dogs?|elephants?|gorillas?|horses?|lions?|sharks?|snakes?"
    r"|tigers?|whales?|wol(?:f|ves))\Z"
)
"""Names of those whose killing is no deed between people; the last word of a side's name."""
