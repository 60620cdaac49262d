"""CAMEO, the older event codes: which of them says best what each PLOVER type and mode says.

It lists facts of the CAMEO and PLOVER code books; it never codes an event.
"""

from __future__ import annotations

# type | code without a mode | mode=code ...
# A mode has the base code from which PLOVER's own conversion (2021) takes most of what it covers; where it
# takes none (multilateral, militia, misinformation, cyber ...) the mode has its type's code. Some are set by
# CAMEO's wording: a conviction is 116, "find guilty", a destruction 171, "seize or damage property", a
# resignation 083, "accede to demands for change in leadership".
_TABLE = """
AGREE|03|
CONSULT|04|visit=042 third-party=044 multilateral=04 phone=041
SUPPORT|05|
CONCEDE|08|
COOPERATE|06|
AID|07|
RETREAT|08|withdraw=087 release=084 disarm=087 ceasefire=087 access=086 resign=083
REQUEST|10|assist=101 change=104 yield=105 meet=106
ACCUSE|11|disapprove=111 investigate=09 allege=112
REJECT|12|assist=121 change=123 yield=124 meet=125
THREATEN|13|restrict=132 arrest=13 relations=131 expel=136 territory=138 violence=138
PROTEST|14|demo=141 riot=145 strike=143 hunger=142 boycott=143 obstruct=144
SANCTION|16|convict=116 expel=166 withdraw=161 discontinue=162
MOBILIZE|15|troops=154 weapons=15 police=153 militia=15
COERCE|17|seize=171 restrict=172 censor=172 curfew=172 martial-law=172 arrest=173 deport=174 withhold=17 misinformation=17 cyber=17
ASSAULT|18|abduct=181 beat=182 torture=182 sexual=182 targeted=186 destroy=171 primitive=182 firearms=193 explosives=183 suicide-attack=183 aerial=195 drone=195 heavy-weapons=194 crowd-control=175 unconventional=204
"""  # noqa: E501


def _rows() -> dict[tuple[str, str | None], str]:
    codes: dict[tuple[str, str | None], str] = {}
    for line in _TABLE.strip().splitlines():
        name, root, modes = line.split("|")
        codes[name, None] = root
        for pair in modes.split():
            mode, code = pair.split("=")
            codes[name, mode] = code
    return codes


CAMEO: dict[tuple[str, str | None], str] = _rows()
"""The CAMEO root (two digits) or base code (three) of a PLOVER type with a mode, or with none."""
