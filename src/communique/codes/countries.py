"""The states of the world as newspapers call them: name, adjective, people, capital, seats of power.

It holds no judgement on recognition: a territory is listed where coverage of diplomacy names it as a side.
"""

from __future__ import annotations

from typing import NamedTuple


class Country(NamedTuple):
    """One state or territory: ISO 3166 alpha-3 code and the words that stand for it in English.

    ``names``: the plain name first; ``adjectives``: the plain one first; ``people``: plural demonyms;
    ``capitals``: the seat of government first; ``seats``: palaces and streets that act for the government.
    """

    code: str
    names: tuple[str, ...]
    adjectives: tuple[str, ...]
    people: tuple[str, ...]
    capitals: tuple[str, ...]
    seats: tuple[str, ...]


# code | names | adjectives | people | capitals | seats. Codes are ISO 3166-1; XKX (Kosovo) is user-assigned
# by the EU and the World Bank; SUN, YUG, DDR, CSK, SCG are withdrawn codes of ISO 3166-3.
_TABLE = """
AFG|Afghanistan;Islamic Emirate of Afghanistan|Afghan|Afghans|Kabul|
AGO|Angola|Angolan|Angolans|Luanda|
ALB|Albania|Albanian|Albanians|Tirana|
AND|Andorra|Andorran|Andorrans|Andorra la Vella|
ARE|United Arab Emirates;UAE;U.A.E.;the Emirates|Emirati|Emiratis|Abu Dhabi|
ARG|Argentina|Argentine;Argentinian;Argentinean|Argentines;Argentinians|Buenos Aires|Casa Rosada
ARM|Armenia|Armenian|Armenians|Yerevan|
ATG|Antigua and Barbuda;Antigua|Antiguan|Antiguans|St. John's|
AUS|Australia|Australian|Australians|Canberra|
AUT|Austria|Austrian|Austrians|Vienna|Ballhausplatz
AZE|Azerbaijan|Azerbaijani;Azeri|Azerbaijanis;Azeris|Baku|
BDI|Burundi|Burundian|Burundians|Gitega;Bujumbura|
BEL|Belgium|Belgian|Belgians|Brussels|
BEN|Benin|Beninese||Porto-Novo;Cotonou|
BFA|Burkina Faso|Burkinabe;Burkinabé||Ouagadougou|
BGD|Bangladesh|Bangladeshi|Bangladeshis|Dhaka|
BGR|Bulgaria|Bulgarian|Bulgarians|Sofia|
BHR|Bahrain|Bahraini|Bahrainis|Manama|
BHS|Bahamas;the Bahamas|Bahamian|Bahamians|Nassau|
BIH|Bosnia and Herzegovina;Bosnia-Herzegovina;Bosnia|Bosnian|Bosnians|Sarajevo|
BLR|Belarus;Belorussia|Belarusian;Belarussian;Belorussian|Belarusians;Belarussians|Minsk|
BLZ|Belize|Belizean|Belizeans|Belmopan|
BOL|Bolivia;Plurinational State of Bolivia|Bolivian|Bolivians|La Paz;Sucre|
BRA|Brazil;Federative Republic of Brazil|Brazilian|Brazilians|Brasilia;Brasília|Planalto;Planalto Palace;Itamaraty
BRB|Barbados|Barbadian|Barbadians|Bridgetown|
BRN|Brunei;Brunei Darussalam|Bruneian|Bruneians|Bandar Seri Begawan|
BTN|Bhutan|Bhutanese||Thimphu|
BWA|Botswana|Botswanan||Gaborone|
CAF|Central African Republic;CAR|Central African|Central Africans|Bangui|
CAN|Canada|Canadian|Canadians|Ottawa|
CHE|Switzerland;Swiss Confederation|Swiss||Bern;Berne|
CHL|Chile|Chilean|Chileans|Santiago|La Moneda
CHN|China;People's Republic of China;PRC;P.R.C.;mainland China|Chinese||Beijing;Peking|Zhongnanhai
CIV|Ivory Coast;Cote d'Ivoire;Côte d'Ivoire|Ivorian|Ivorians|Yamoussoukro;Abidjan|
CMR|Cameroon|Cameroonian|Cameroonians|Yaounde;Yaoundé|
COD|Democratic Republic of the Congo;Democratic Republic of Congo;DR Congo;DRC;Congo-Kinshasa|Congolese||Kinshasa|
COG|Republic of the Congo;Republic of Congo;Congo-Brazzaville|||Brazzaville|
COL|Colombia|Colombian|Colombians|Bogota;Bogotá|Casa de Nariño
COM|Comoros|Comorian|Comorians|Moroni|
CPV|Cape Verde;Cabo Verde|Cape Verdean|Cape Verdeans|Praia|
CRI|Costa Rica|Costa Rican|Costa Ricans|San Jose;San José|
CUB|Cuba|Cuban|Cubans|Havana|
CYM|Cayman Islands;the Caymans|Caymanian|Caymanians|George Town|
CYP|Cyprus;Republic of Cyprus|Cypriot;Greek Cypriot;Turkish Cypriot|Cypriots;Greek Cypriots;Turkish Cypriots|Nicosia|
CZE|Czech Republic;Czechia|Czech|Czechs|Prague|Prague Castle
DEU|Germany;Federal Republic of Germany;West Germany|German;West German|Germans|Berlin;Bonn|Bundeskanzleramt
DJI|Djibouti|Djiboutian|Djiboutians|Djibouti City|
DMA|Dominica|||Roseau|
DNK|Denmark|Danish|Danes|Copenhagen|
DOM|Dominican Republic|Dominican|Dominicans|Santo Domingo|
DZA|Algeria|Algerian|Algerians|Algiers|El Mouradia
ECU|Ecuador|Ecuadorian;Ecuadorean|Ecuadorians;Ecuadoreans|Quito|Carondelet Palace
EGY|Egypt;Arab Republic of Egypt|Egyptian|Egyptians|Cairo|
ERI|Eritrea|Eritrean|Eritreans|Asmara|
ESH|Western Sahara;Sahrawi Arab Democratic Republic|Sahrawi;Saharawi|Sahrawis|Laayoune|
ESP|Spain;Kingdom of Spain|Spanish|Spaniards|Madrid|Moncloa;Moncloa Palace
EST|Estonia|Estonian|Estonians|Tallinn|
ETH|Ethiopia|Ethiopian|Ethiopians|Addis Ababa|
FIN|Finland|Finnish|Finns|Helsinki|
FJI|Fiji|Fijian|Fijians|Suva|
FRA|France;French Republic|French||Paris|Elysee;Élysée;Elysée;Elysee Palace;Élysée Palace;Quai d'Orsay;Matignon
FSM|Micronesia;Federated States of Micronesia|Micronesian|Micronesians|Palikir|
GAB|Gabon|Gabonese||Libreville|
GBR|United Kingdom;UK;U.K.;Britain;Great Britain|British;UK;U.K.|Britons|London|Downing Street;10 Downing Street;No. 10;Number 10;Whitehall
GEO|Georgia|Georgian|Georgians|Tbilisi|
GHA|Ghana|Ghanaian|Ghanaians|Accra|
GIN|Guinea|Guinean|Guineans|Conakry|
GMB|Gambia;The Gambia|Gambian|Gambians|Banjul|
GNB|Guinea-Bissau|||Bissau|
GNQ|Equatorial Guinea|Equatorial Guinean||Malabo|
GRC|Greece;Hellenic Republic|Greek;Hellenic|Greeks|Athens|
GRD|Grenada|Grenadian|Grenadians|St. George's|
GTM|Guatemala|Guatemalan|Guatemalans|Guatemala City|
GUY|Guyana|Guyanese||Georgetown|
HKG|Hong Kong|Hong Kong|Hong Kongers||
HND|Honduras|Honduran|Hondurans|Tegucigalpa|
HRV|Croatia|Croatian;Croat|Croats;Croatians|Zagreb|
HTI|Haiti|Haitian|Haitians|Port-au-Prince|
HUN|Hungary|Hungarian|Hungarians|Budapest|
IDN|Indonesia|Indonesian|Indonesians|Jakarta|Merdeka Palace
IND|India;Republic of India|Indian|Indians|New Delhi;Delhi|South Block
IRL|Ireland;Republic of Ireland|Irish||Dublin|Leinster House
IRN|Iran;Islamic Republic of Iran;Islamic Republic|Iranian|Iranians|Tehran;Teheran|
IRQ|Iraq|Iraqi|Iraqis|Baghdad|
ISL|Iceland|Icelandic|Icelanders|Reykjavik;Reykjavík|
ISR|Israel;State of Israel|Israeli|Israelis|Jerusalem;Tel Aviv|
ITA|Italy;Italian Republic|Italian|Italians|Rome|Palazzo Chigi;Quirinale;Farnesina
JAM|Jamaica|Jamaican|Jamaicans|Kingston|
JOR|Jordan;Hashemite Kingdom of Jordan|Jordanian|Jordanians|Amman|
JPN|Japan|Japanese||Tokyo|Kantei;Kasumigaseki;Nagatacho
KAZ|Kazakhstan|Kazakh;Kazakhstani|Kazakhs|Astana;Nur-Sultan|Akorda
KEN|Kenya|Kenyan|Kenyans|Nairobi|
KGZ|Kyrgyzstan;Kyrgyz Republic|Kyrgyz||Bishkek|
KHM|Cambodia;Kampuchea|Cambodian|Cambodians|Phnom Penh|
KIR|Kiribati|||Tarawa|
KNA|St. Kitts and Nevis;Saint Kitts and Nevis|||Basseterre|
KOR|South Korea;Republic of Korea;ROK;R.O.K.;S. Korea;S Korea|South Korean;ROK|South Koreans|Seoul|Blue House;Cheong Wa Dae;Cheongwadae;Cheong Wa-dae
KWT|Kuwait|Kuwaiti|Kuwaitis|Kuwait City|
LAO|Laos;Lao People's Democratic Republic|Laotian;Lao|Laotians|Vientiane|
LBN|Lebanon|Lebanese||Beirut|Baabda Palace
LBR|Liberia|Liberian|Liberians|Monrovia|
LBY|Libya|Libyan|Libyans|Tripoli|
LCA|St. Lucia;Saint Lucia|||Castries|
LIE|Liechtenstein|||Vaduz|
LKA|Sri Lanka;Ceylon|Sri Lankan|Sri Lankans|Colombo|
LSO|Lesotho|||Maseru|
LTU|Lithuania|Lithuanian|Lithuanians|Vilnius|
LUX|Luxembourg|Luxembourgish||Luxembourg City|
LVA|Latvia|Latvian|Latvians|Riga|Riga Castle
MAR|Morocco|Moroccan|Moroccans|Rabat|
MCO|Monaco|Monegasque|||
MDA|Moldova;Republic of Moldova|Moldovan|Moldovans|Chisinau;Chișinău|
MDG|Madagascar|Malagasy||Antananarivo|
MDV|Maldives;the Maldives|Maldivian|Maldivians|Malé|
MEX|Mexico|Mexican|Mexicans|Mexico City|Los Pinos
MHL|Marshall Islands|Marshallese||Majuro|
MKD|North Macedonia;Macedonia;Republic of Macedonia|Macedonian;North Macedonian|Macedonians|Skopje|
MLI|Mali|Malian|Malians|Bamako|
MLT|Malta|Maltese||Valletta|
MMR|Myanmar;Burma|Burmese;Myanmar||Naypyidaw;Naypyitaw;Nay Pyi Taw;Yangon;Rangoon|
MNE|Montenegro|Montenegrin|Montenegrins|Podgorica|
MNG|Mongolia|Mongolian|Mongolians|Ulaanbaatar;Ulan Bator|
MOZ|Mozambique|Mozambican|Mozambicans|Maputo|
MRT|Mauritania|Mauritanian|Mauritanians|Nouakchott|
MUS|Mauritius|Mauritian|Mauritians|Port Louis|
MWI|Malawi|Malawian|Malawians|Lilongwe|
MYS|Malaysia|Malaysian|Malaysians|Kuala Lumpur;Putrajaya|Wisma Putra
NAM|Namibia|Namibian|Namibians|Windhoek|
NER|Niger|Nigerien||Niamey|
NGA|Nigeria|Nigerian|Nigerians|Abuja|Aso Rock
NIC|Nicaragua|Nicaraguan|Nicaraguans|Managua|
NLD|Netherlands;the Netherlands;Holland|Dutch|Dutchmen|The Hague;Amsterdam|Binnenhof
NOR|Norway|Norwegian|Norwegians|Oslo|
NPL|Nepal|Nepali;Nepalese|Nepalis|Kathmandu|
NRU|Nauru|Nauruan|||
NZL|New Zealand|New Zealand|New Zealanders|Wellington|Beehive
OMN|Oman|Omani|Omanis|Muscat|
PAK|Pakistan|Pakistani|Pakistanis|Islamabad|
PAN|Panama|Panamanian|Panamanians|Panama City|
PER|Peru|Peruvian|Peruvians|Lima|
PHL|Philippines;the Philippines;Republic of the Philippines|Philippine;Filipino|Filipinos|Manila|Malacañang;Malacanang;Malacañang Palace;Malacanang Palace
PLW|Palau|Palauan|Palauans|Ngerulmud|
PNG|Papua New Guinea;PNG|Papua New Guinean||Port Moresby|
POL|Poland|Polish|Poles|Warsaw|
PRK|North Korea;Democratic People's Republic of Korea;DPRK;D.P.R.K.;N. Korea;N Korea;NKorea|North Korean;DPRK|North Koreans|Pyongyang|
PRT|Portugal|Portuguese||Lisbon|Belem Palace;Belém Palace
PRY|Paraguay|Paraguayan|Paraguayans|Asuncion;Asunción|
PSE|Palestine;State of Palestine;Palestinian Authority;Palestinian Territories;Palestinian National Authority|Palestinian|Palestinians|Ramallah;Gaza City|
QAT|Qatar|Qatari|Qataris|Doha|Amiri Diwan
ROU|Romania|Romanian|Romanians|Bucharest|Cotroceni;Cotroceni Palace
RUS|Russia;Russian Federation|Russian|Russians|Moscow|Kremlin;Smolenskaya Square;Moscow Kremlin
RWA|Rwanda|Rwandan|Rwandans|Kigali|
SAU|Saudi Arabia;Kingdom of Saudi Arabia;KSA|Saudi;Saudi Arabian|Saudis|Riyadh|
SDN|Sudan|Sudanese||Khartoum|
SEN|Senegal|Senegalese||Dakar|
SGP|Singapore|Singaporean;Singapore|Singaporeans||Istana
SLB|Solomon Islands|Solomon Islander||Honiara|
SLE|Sierra Leone|Sierra Leonean|Sierra Leoneans|Freetown|
SLV|El Salvador|Salvadoran|Salvadorans|San Salvador|
SMR|San Marino|Sammarinese|||
SOM|Somalia|Somali|Somalis|Mogadishu|Villa Somalia
SRB|Serbia|Serbian;Serb|Serbs;Serbians|Belgrade|
SSD|South Sudan|South Sudanese||Juba|
STP|Sao Tome and Principe;São Tomé and Príncipe|Sao Tomean|||
SUR|Suriname|Surinamese||Paramaribo|
SVK|Slovakia;Slovak Republic|Slovak;Slovakian|Slovaks|Bratislava|
SVN|Slovenia|Slovenian;Slovene|Slovenes;Slovenians|Ljubljana|
SWE|Sweden|Swedish|Swedes|Stockholm|Rosenbad
SWZ|Eswatini;Swaziland|Swazi|Swazis|Mbabane|
SYC|Seychelles|Seychellois||Victoria|
SYR|Syria;Syrian Arab Republic|Syrian|Syrians|Damascus|
TCD|Chad|Chadian|Chadians|N'Djamena;Ndjamena|
TGO|Togo|Togolese||Lome;Lomé|
THA|Thailand|Thai|Thais|Bangkok|Government House of Thailand
TJK|Tajikistan|Tajik|Tajiks|Dushanbe|
TKM|Turkmenistan|Turkmen||Ashgabat|
TLS|Timor-Leste;East Timor|Timorese;East Timorese||Dili|
TON|Tonga|Tongan|Tongans|Nuku'alofa|
TTO|Trinidad and Tobago;Trinidad|Trinidadian|Trinidadians|Port of Spain|
TUN|Tunisia|Tunisian|Tunisians|Tunis|Carthage Palace
TUR|Turkey;Türkiye;Turkiye|Turkish|Turks|Ankara|
TUV|Tuvalu|Tuvaluan||Funafuti|
TWN|Taiwan;Republic of China;Chinese Taipei|Taiwanese;Taiwan||Taipei|Executive Yuan
TZA|Tanzania|Tanzanian|Tanzanians|Dodoma;Dar es Salaam|
UGA|Uganda|Ugandan|Ugandans|Kampala|
UKR|Ukraine;the Ukraine|Ukrainian|Ukrainians|Kiev;Kyiv|Bankova
URY|Uruguay|Uruguayan|Uruguayans|Montevideo|
USA|United States;US;U.S.;USA;U.S.A.;United States of America;America|American;US;U.S.|Americans|Washington;Washington, D.C.;Washington DC;Washington, DC;Washington D.C.|White House;Oval Office;Pentagon;State Department;US State Department;U.S. State Department;Foggy Bottom;Treasury Department;US Treasury;U.S. Treasury;Justice Department;Defense Department;Department of State;Department of Defense;Department of Justice;Department of the Treasury;Homeland Security Department;Department of Homeland Security;Commerce Department;Energy Department;West Wing
UZB|Uzbekistan|Uzbek|Uzbeks|Tashkent|
VAT|Vatican;Holy See;Vatican City|Vatican|||
VCT|St. Vincent and the Grenadines;Saint Vincent and the Grenadines|||Kingstown|
VEN|Venezuela;Bolivarian Republic of Venezuela|Venezuelan|Venezuelans|Caracas|Miraflores;Miraflores Palace
VGB|British Virgin Islands;BVI|British Virgin Islands;BVI|British Virgin Islanders|Road Town|
VNM|Vietnam;Viet Nam|Vietnamese||Hanoi|
VUT|Vanuatu|Vanuatuan||Port Vila|
WSM|Samoa|Samoan|Samoans|Apia|
XKX|Kosovo;Republic of Kosovo|Kosovar;Kosovan|Kosovars|Pristina;Prishtina|
YEM|Yemen|Yemeni|Yemenis|Sanaa;Sana'a|
ZAF|South Africa;Republic of South Africa|South African|South Africans|Pretoria;Tshwane|Union Buildings
ZMB|Zambia|Zambian|Zambians|Lusaka|
ZWE|Zimbabwe|Zimbabwean|Zimbabweans|Harare|
SUN|Soviet Union;USSR;U.S.S.R.|Soviet|Soviets||
YUG|Yugoslavia|Yugoslav|Yugoslavs||
DDR|East Germany;German Democratic Republic|East German|East Germans|East Berlin|
CSK|Czechoslovakia|Czechoslovak|Czechoslovaks||
SCG|Serbia and Montenegro||||
"""  # noqa: E501


def _rows() -> tuple[Country, ...]:
    rows = []
    for line in _TABLE.strip().splitlines():
        code, *cells = line.split("|")
        rows.append(Country(code, *(tuple(w for w in cell.split(";") if w) for cell in cells)))
    return tuple(rows)


COUNTRIES: tuple[Country, ...] = _rows()
"""States and territories, with the words that stand for them."""

AMBIGUOUS: frozenset[str] = frozenset({
    "Antigua", "CAR", "Georgetown", "Kingston", "Victoria", "Wellington", "San Jose", "San José", "Sucre",
    "Santiago", "Bern", "Praia", "Lima", "Trinidad", "Beehive", "Number 10", "No. 10", "Miraflores", "Muscat",
    "Lao", "Roseau", "Nassau", "Bridgetown", "Kingstown", "PNG", "Castries", "Sofia", "Islamic Republic",
})  # fmt: skip
"""Words that count as the state only where the article also names it plainly."""

SIDES: dict[str, tuple[str, str]] = {"the North": ("PRK", "KOR"), "the South": ("KOR", "PRK")}
"""Words that mean a state only in an article that names it and its neighbour."""

SHARED_SEATS: dict[str, str] = {"Brussels": "EU"}
"""A capital that acts for the organisation seated there, in an article that names it and not the state."""
