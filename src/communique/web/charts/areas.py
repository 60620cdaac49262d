"""Places that diplomacy names and lists of towns lack: seas, straits, regions, and sites of talks and tests.

It says where one looks for them on a map, and nothing on whose they are or how far they reach.
"""

from __future__ import annotations

from typing import NamedTuple


class Area(NamedTuple):
    """A place by its names, folded nowhere: degrees east and north, and how far it reaches in kilometres.

    ``reach`` 0 is a spot; of an area it is the radius of a circle of about its size around its middle.
    ``country`` is the ISO 3166 code of the one state in which a name means this place, else empty.
    """

    names: tuple[str, ...]
    longitude: float
    latitude: float
    reach: int
    country: str


# ruff: noqa: E501 - a row of the table is a line
# names | degrees east | degrees north | reach in km | country. Places are those of GeoNames, to a tenth of a
# degree (spots to a hundredth); a sea or region is given by its middle.
_TABLE = """
Mediterranean;Mediterranean Sea;eastern Mediterranean|18|35|1300|
Black Sea|34.5|43.3|450|
Sea of Azov;Azov Sea|36.8|46|120|
Caspian Sea;Caspian|50.7|41.8|450|
Baltic Sea;Baltic|19.5|57.5|500|
Baltics;Baltic states|24.8|56.9|280|
North Sea|3.5|56|400|
Norwegian Sea|2|68|550|
Barents Sea|38|74|600|
Arctic;Arctic Ocean|0|84|1200|
Adriatic;Adriatic Sea|15.5|43|300|
Aegean;Aegean Sea|25.2|38.5|260|
English Channel;Channel|-1|50.2|200|
Red Sea|38.5|20.5|700|
Bab el-Mandeb;Bab al-Mandab;Bab el-Mandeb Strait|43.33|12.58|40|
Gulf of Aden|47.5|12|400|
Persian Gulf;Arabian Gulf;Gulf|51.5|26.8|380|
Gulf states;Gulf region|51|24.5|500|
Gulf of Oman|58.5|24.8|250|
Strait of Hormuz;Hormuz|56.4|26.6|60|
Suez Canal;Suez|32.34|30.6|80|
Arabian Sea|64|15|1000|
Indian Ocean|78|-15|3000|
Bay of Bengal|88|15|800|
Strait of Malacca;Malacca Strait|99.8|4|350|
South China Sea|114|13|900|
Spratly Islands;Spratlys|114|9.5|250|
Scarborough Shoal|117.77|15.13|30|
Paracel Islands;Paracels|112|16.5|120|
Taiwan Strait;Strait of Taiwan|119.5|24.5|180|
East China Sea|125|29|450|
Senkaku Islands;Senkakus;Diaoyu Islands;Diaoyus|123.5|25.75|40|
Yellow Sea;West Sea|123|35.5|350|
Sea of Japan;East Sea|135|40|550|
Kuril Islands;Kurils;Northern Territories|150|46|350|
Sea of Okhotsk|150|54|700|
Pacific;Pacific Ocean|-160|5|3500|
Atlantic;Atlantic Ocean|-30|20|3000|
Gulf of Mexico|-90|25|700|
Caribbean;Caribbean Sea|-74|15.5|1000|
Bering Strait|-169|65.8|80|
Panama Canal|-79.7|9.1|40|
Dardanelles|26.4|40.2|35|
Bosphorus;Bosporus|29.07|41.12|20|
Kerch Strait|36.55|45.3|25|
Middle East|43|30|1300|
Near East|38|33|800|
North Africa|8|28|1700|
Horn of Africa|46|7|700|
Sahel|5|15|1700|
West Africa|-5|11|1200|
East Africa|36|0|1000|
Central Africa|19|3|1000|
Southern Africa|24|-24|1000|
Central Asia|66|42|1100|
South Asia|78|22|1200|
Southeast Asia;South-East Asia|110|8|1700|
East Asia|118|36|1500|
Northeast Asia|128|41|900|
Europe|15|50|1700|
Eastern Europe|28|51|800|
Western Europe|4|48|700|
Balkans;Western Balkans|20.5|43|400|
Caucasus;South Caucasus|44.5|42|350|
Latin America|-63|-10|3000|
South America|-59|-15|2600|
Central America|-87|14|550|
Korean Peninsula;Korean peninsula;peninsula|127.3|38.3|350|
Demilitarized Zone;DMZ;Demilitarised Zone;38th parallel;inter-Korean border;Military Demarcation Line|127.2|38.2|110|
Panmunjom;truce village;truce village of Panmunjom;border village of Panmunjom;Joint Security Area;JSA|126.68|37.96|0|
Peace House;House of Peace;Freedom House in Panmunjom|126.68|37.95|0|KOR
Tongilgak;Tongilgak hall;Tongil House|126.68|37.96|0|PRK
Kaesong Industrial Complex;Kaesong industrial park;Kaesong industrial zone|126.63|37.93|0|
Mount Kumgang;Mount Kumgang resort;Kumgang resort;Kumgangsan|128.1|38.65|0|
Masikryong;Masikryong resort;Masikryong ski resort|127.23|39.08|0|
Mount Paektu;Mount Baekdu;Paektusan|128.06|42.0|0|
Yongbyon;Yongbyon nuclear complex;Nyongbyon|125.75|39.8|0|
Punggye-ri;Punggye-ri test site;Punggye-ri nuclear test site;Punggyeri|129.08|41.28|0|
Tongchang-ri;Sohae;Sohae Satellite Launching Station;Dongchang-ri|124.71|39.66|0|
PyeongChang;Pyeongchang;PyeongChang Winter Olympics|128.39|37.37|0|
Northern Limit Line;NLL|125|37.6|120|
Kashmir;Line of Control|75.5|34.3|200|
Line of Actual Control|78.5|34|250|
Tibet|88.8|31.7|700|CHN
Xinjiang|85.3|41.1|800|CHN
Durand Line|69.5|33|400|
Golan Heights;Golan|35.75|33|35|
West Bank|35.25|31.95|60|
Gaza Strip;Gaza|34.4|31.42|25|
Rafah crossing|34.25|31.25|0|
Sinai;Sinai Peninsula|34|29.5|150|
Nagorno-Karabakh;Karabakh|46.75|39.85|70|
Abkhazia|41|43|80|
South Ossetia|44|42.3|50|
Transnistria;Transdniestria|29.5|47.2|70|
Crimea;Crimean peninsula|34.1|45.3|140|
Donbas;Donbass;eastern Ukraine|38.2|48.3|200|
Zaporizhzhia nuclear power plant;Zaporizhzhia plant|34.59|47.51|0|
Chernobyl;Chornobyl|30.1|51.39|0|
Darfur|24.5|13.5|350|SDN
Western Sahara|-13|24.5|350|
Kurdistan;Iraqi Kurdistan|44.2|36.2|150|
Idlib province|36.63|35.93|60|SYR
Natanz|51.73|33.72|0|IRN
Fordow;Fordo|50.99|34.88|0|IRN
Bushehr nuclear power plant;Bushehr plant|50.89|28.83|0|IRN
Guantanamo;Guantanamo Bay|-75.15|19.93|0|
Camp David|-77.46|39.65|0|
Mar-a-Lago;Mar-a-Lago club|-80.04|26.68|0|
White House;Oval Office|-77.04|38.9|0|
Pentagon|-77.06|38.87|0|
Kremlin|37.62|55.75|0|
Blue House|126.97|37.59|0|KOR
Great Hall of the People|116.39|39.9|0|
Palais des Nations|6.14|46.23|0|
United Nations headquarters;U.N. headquarters;UN headquarters|-73.97|40.75|0|
Capella Hotel|103.82|1.25|0|
Diego Garcia|72.42|-7.31|0|
Falkland Islands;Falklands;Malvinas|-59.5|-51.7|150|
Okinawa|127.8|26.4|90|JPN
Guam|144.8|13.45|30|
Hawaii|-157.5|20.7|250|
Alaska|-152|64|900|
Siberia|100|62|1800|
Antarctica|0|-80|1500|
"""


def _read() -> tuple[Area, ...]:
    rows = [line.split("|") for line in _TABLE.strip().splitlines()]
    return tuple(
        Area(tuple(names.split(";")), float(east), float(north), int(reach), country)
        for names, east, north, reach, country in rows
    )


AREAS = _read()
"""All of them, in no order."""
