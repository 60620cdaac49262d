"""The organisations that speak and act in diplomacy: bodies, alliances, agencies, courts and news services.

It holds names and codes; whom an organisation speaks for is decided elsewhere. Codes follow CAMEO and PLOVER
where they have one (UNO, ARL), else the plain abbreviation; parliaments and courts are country, LEG or JUD.
"""

from __future__ import annotations

from typing import NamedTuple


class Organisation(NamedTuple):
    """One organisation: its code, its names (the plain one first), its country or own code, its kind.

    ``home``: the ISO 3166 alpha-3 code of its state, or the code of the organisation above it;
    ``kind``: international, media, armed, party, ngo, company.
    """

    code: str
    names: tuple[str, ...]
    home: str
    kind: str


# code | names | home | kind
_TABLE = """
UNO|United Nations;UN;U.N.;UN Secretariat;the world body|UNO|international
UNSC|UN Security Council;U.N. Security Council;United Nations Security Council;Security Council;UNSC|UNO|international
UNGA|UN General Assembly;U.N. General Assembly;United Nations General Assembly;General Assembly;UNGA|UNO|international
UNHCR|UN High Commissioner for Refugees;U.N. High Commissioner for Refugees;UN refugee agency;U.N. refugee agency;UNHCR|UNO|international
OHCHR|UN Human Rights Office;U.N. human rights office;UN human rights office;OHCHR;Office of the High Commissioner for Human Rights|UNO|international
UNHRC|UN Human Rights Council;U.N. Human Rights Council;Human Rights Council|UNO|international
UNICEF|UNICEF;Unicef;UN Children's Fund;U.N. Children's Fund|UNO|international
UNESCO|UNESCO;Unesco|UNO|international
UNRWA|UNRWA|UNO|international
OCHA|OCHA;UN Office for the Coordination of Humanitarian Affairs;U.N. Office for the Coordination of Humanitarian Affairs|UNO|international
WFP|World Food Programme;World Food Program;WFP|UNO|international
WHO|World Health Organization;World Health Organisation;WHO|UNO|international
FAO|Food and Agriculture Organization;FAO|UNO|international
ILO|International Labour Organization;International Labor Organization;ILO|UNO|international
UNDP|UN Development Programme;U.N. Development Program;UNDP|UNO|international
UNODC|UNODC;UN Office on Drugs and Crime|UNO|international
ICJ|International Court of Justice;ICJ;World Court|UNO|international
UNAMA|UNAMA|UNO|international
UNIFIL|UNIFIL|UNO|international
IOM|International Organization for Migration;International Organisation for Migration;IOM|UNO|international
IAEA|International Atomic Energy Agency;IAEA;UN nuclear watchdog;U.N. nuclear watchdog;UN atomic watchdog;U.N. atomic watchdog|IAEA|international
CTBTO|CTBTO;Comprehensive Nuclear-Test-Ban Treaty Organization|CTBTO|international
OPCW|Organisation for the Prohibition of Chemical Weapons;Organization for the Prohibition of Chemical Weapons;OPCW|OPCW|international
ICC|International Criminal Court;ICC|ICC|international
IMF|International Monetary Fund;IMF|IMF|international
WBK|World Bank;World Bank Group|WBK|international
WTO|World Trade Organization;World Trade Organisation;WTO|WTO|international
OECD|Organisation for Economic Co-operation and Development;Organization for Economic Cooperation and Development;OECD|OECD|international
FATF|Financial Action Task Force;FATF|FATF|international
INTERPOL|Interpol;INTERPOL|INTERPOL|international
NATO|NATO;Nato;North Atlantic Treaty Organization;North Atlantic Council;North Atlantic alliance|NATO|international
EU|European Union;EU;E.U.;European bloc|EU|international
EUCOM|European Commission;EU Commission|EU|international
EUCOUNCIL|European Council;EU Council;Council of the European Union|EU|international
EUPARL|European Parliament;EU Parliament|EU|international
EEAS|European External Action Service;EEAS|EU|international
ECB|European Central Bank;ECB|EU|international
ECJ|European Court of Justice;Court of Justice of the European Union;ECJ|EU|international
EUROPOL|Europol|EU|international
FRONTEX|Frontex|EU|international
COE|Council of Europe;PACE;Parliamentary Assembly of the Council of Europe|COE|international
ECHR|European Court of Human Rights;ECHR|COE|international
OSCE|Organization for Security and Cooperation in Europe;Organization for Security and Co-operation in Europe;Organisation for Security and Cooperation in Europe;OSCE;O.S.C.E.|OSCE|international
CIS|Commonwealth of Independent States|CIS|international
CSTO|Collective Security Treaty Organization;Collective Security Treaty Organisation;CSTO|CSTO|international
EAEU|Eurasian Economic Union;EAEU|EAEU|international
SCO|Shanghai Cooperation Organization;Shanghai Cooperation Organisation;SCO|SCO|international
BRICS|BRICS|BRICS|international
G7|Group of Seven;G7;G-7|G7|international
G20|Group of 20;Group of Twenty;G20;G-20|G20|international
G77|Group of 77;G77;G-77|G77|international
QUAD|the Quad;Quadrilateral Security Dialogue|QUAD|international
ASEAN|Association of Southeast Asian Nations;Association of South East Asian Nations;ASEAN;Asean|ASEAN|international
APEC|Asia-Pacific Economic Cooperation;APEC|APEC|international
SAARC|SAARC;South Asian Association for Regional Cooperation|SAARC|international
PIF|Pacific Islands Forum|PIF|international
AU|African Union;AU|AU|international
ECOWAS|Economic Community of West African States;ECOWAS;Ecowas|ECOWAS|international
SADC|Southern African Development Community;SADC|SADC|international
IGAD|Intergovernmental Authority on Development;IGAD|IGAD|international
EAC|East African Community|EAC|international
ARL|Arab League;League of Arab States|ARL|international
GCC|Gulf Cooperation Council;GCC|GCC|international
OIC|Organisation of Islamic Cooperation;Organization of Islamic Cooperation;OIC|OIC|international
OPEC|OPEC;Opec;Organization of the Petroleum Exporting Countries|OPEC|international
OAS|Organization of American States;Organisation of American States;OAS|OAS|international
CELAC|CELAC;Community of Latin American and Caribbean States|CELAC|international
MERCOSUR|Mercosur;MERCOSUR|MERCOSUR|international
UNASUR|UNASUR;Unasur|UNASUR|international
LIMA|Lima Group|LIMA|international
CARICOM|CARICOM;Caricom;Caribbean Community|CARICOM|international
COMMONWEALTH|Commonwealth of Nations|COMMONWEALTH|international
NONALIGNED|Non-Aligned Movement|NAM|international
KEDO|Korean Peninsula Energy Development Organization;KEDO|KEDO|international
NSG|Nuclear Suppliers Group|NSG|international
ICRC|International Committee of the Red Cross;ICRC;Red Cross|ICRC|ngo
IFRC|International Federation of Red Cross and Red Crescent Societies;IFRC|IFRC|ngo
IOC|International Olympic Committee;IOC|IOC|ngo
FIFA|FIFA;Fifa|FIFA|ngo
AMNESTY|Amnesty International;Amnesty|AMNESTY|ngo
HRW|Human Rights Watch;HRW|HRW|ngo
MSF|Médecins Sans Frontières;Medecins Sans Frontieres;Doctors Without Borders;MSF|MSF|ngo
ICG|International Crisis Group;Crisis Group|ICG|ngo
SIPRI|Stockholm International Peace Research Institute;SIPRI|SIPRI|ngo
SOHR|Syrian Observatory for Human Rights|SOHR|ngo
GREENPEACE|Greenpeace|GREENPEACE|ngo
WEF|World Economic Forum|WEF|ngo
TASS|TASS;Tass;Itar-Tass;ITAR-TASS|RUS|media
RIA|RIA Novosti;RIA|RUS|media
INTERFAX|Interfax|RUS|media
SPUTNIK|Sputnik;Sputnik News;Sputnik International|RUS|media
RT|RT;Russia Today|RUS|media
XINHUA|Xinhua;Xinhua News Agency|CHN|media
PEOPLESDAILY|People's Daily|CHN|media
GLOBALTIMES|Global Times|CHN|media
CCTV|CCTV|CHN|media
SCMP|South China Morning Post|HKG|media
KCNA|KCNA;Korean Central News Agency|PRK|media
RODONG|Rodong Sinmun|PRK|media
YONHAP|Yonhap;Yonhap News Agency;Yonhap News|KOR|media
CHOSUN|Chosun Ilbo|KOR|media
KYODO|Kyodo;Kyodo News|JPN|media
NHK|NHK|JPN|media
ASAHI|Asahi Shimbun|JPN|media
REUTERS|Reuters;Thomson Reuters|GBR|media
AP|Associated Press;AP;The AP|USA|media
AFP|AFP;Agence France-Presse;Agence France Presse|FRA|media
DPA|dpa;DPA;Deutsche Presse-Agentur;Deutsche Presse Agentur|DEU|media
EFE|EFE|ESP|media
ANSA|ANSA|ITA|media
ANADOLU|Anadolu;Anadolu Agency|TUR|media
IRNA|IRNA|IRN|media
FARS|Fars;Fars News Agency|IRN|media
TASNIM|Tasnim;Tasnim News Agency|IRN|media
PRESSTV|Press TV|IRN|media
SANA|SANA;Syrian Arab News Agency|SYR|media
SPA|Saudi Press Agency;SPA|SAU|media
WAM|WAM|ARE|media
ALJAZEERA|Al Jazeera;Al-Jazeera;Aljazeera|QAT|media
ALARABIYA|Al Arabiya;Al-Arabiya|SAU|media
PTI|Press Trust of India;PTI|IND|media
ANI|ANI|IND|media
BBC|BBC;British Broadcasting Corporation;BBC News|GBR|media
GUARDIAN|Guardian;The Guardian|GBR|media
FT|Financial Times|GBR|media
ECONOMIST|Economist;The Economist|GBR|media
TELEGRAPH|Daily Telegraph;The Telegraph|GBR|media
SKY|Sky News|GBR|media
CNN|CNN|USA|media
NYT|New York Times;The New York Times|USA|media
WAPO|Washington Post;The Washington Post|USA|media
WSJ|Wall Street Journal;The Wall Street Journal|USA|media
USATODAY|USA Today;USA TODAY|USA|media
LATIMES|Los Angeles Times|USA|media
NYPOST|New York Post;The New York Post|USA|media
POLITICO|Politico;POLITICO|USA|media
BLOOMBERG|Bloomberg News|USA|media
FOXNEWS|Fox News;Fox News Channel|USA|media
NBC|NBC News;NBC|USA|media
CBS|CBS News;CBS|USA|media
ABC|ABC News|USA|media
MSNBC|MSNBC|USA|media
NPR|NPR;National Public Radio|USA|media
VOA|Voice of America;VOA|USA|media
RFERL|RFE/RL;Radio Free Europe|USA|media
LEMONDE|Le Monde|FRA|media
LEFIGARO|Le Figaro|FRA|media
SPIEGEL|Der Spiegel;Spiegel|DEU|media
BILD|Bild|DEU|media
DW|Deutsche Welle|DEU|media
HAARETZ|Haaretz|ISR|media
JPOST|Jerusalem Post|ISR|media
FACEBOOK|Facebook|USA|company
TWITTER|Twitter|USA|company
GOOGLE|Google|USA|company
GAZPROM|Gazprom|RUS|company
ROSNEFT|Rosneft|RUS|company
HUAWEI|Huawei|CHN|company
BOEING|Boeing|USA|company
AIRBUS|Airbus|FRA|company
FBI|FBI;F.B.I.;Federal Bureau of Investigation|USA|government
CIA|CIA;C.I.A.;Central Intelligence Agency|USA|government
NSA|NSA;N.S.A.;National Security Agency|USA|government
USAID|USAID|USA|government
DHS|DHS|USA|government
FSB|FSB;Federal Security Service|RUS|government
GRU|GRU|RUS|government
NIS|National Intelligence Service|KOR|government
MI6|MI6;MI5;GCHQ|GBR|government
MOSSAD|Mossad;Shin Bet|ISR|government
IDF|IDF;Israel Defense Forces;Israel Defence Forces;Israeli Defense Forces|ISR|government
PLA|People's Liberation Army|CHN|government
IRGC|IRGC;Islamic Revolutionary Guard Corps;Islamic Revolutionary Guards Corps;Revolutionary Guards;Revolutionary Guard;Iran's Revolutionary Guards|IRN|government
TAO|Taiwan Affairs Office|CHN|government
KPA|Korean People's Army|PRK|government
ISI|Inter-Services Intelligence|PAK|government
USFK|US Forces Korea;U.S. Forces Korea;United States Forces Korea|USA|government
USALEG|US Congress;U.S. Congress;Congress;House of Representatives;US Senate;U.S. Senate;Senate;Capitol Hill;US House;U.S. House|USA|parliament
RUSLEG|State Duma;Duma;Federation Council;Russian Federation Council|RUS|parliament
GBRLEG|House of Commons;House of Lords;Westminster|GBR|parliament
DEULEG|Bundestag;Bundesrat|DEU|parliament
FRALEG|National Assembly of France;French National Assembly|FRA|parliament
ISRLEG|Knesset|ISR|parliament
IRNLEG|Majlis|IRN|parliament
UKRLEG|Verkhovna Rada;Rada|UKR|parliament
CHNLEG|National People's Congress|CHN|parliament
PRKLEG|Supreme People's Assembly|PRK|parliament
JPNLEG|Japanese Diet|JPN|parliament
INDLEG|Lok Sabha;Rajya Sabha|IND|parliament
POLLEG|Sejm|POL|parliament
ESPLEG|Cortes Generales|ESP|parliament
ITALEG|Italian Senate|ITA|parliament
USAJUD|US Supreme Court;U.S. Supreme Court|USA|court
WPK|Workers' Party of Korea;Workers Party of Korea|PRK|party
CPC|Communist Party of China;Chinese Communist Party|CHN|party
GOP|Republican Party;GOP;Republican National Committee;RNC|USA|party
DEM|Democratic Party;Democratic National Committee;DNC|USA|party
UNITEDRUSSIA|United Russia|RUS|party
CDU|CDU;Christian Democratic Union|DEU|party
SPD|SPD|DEU|party
AFD|AfD;Alternative for Germany|DEU|party
TORY|Conservative Party|GBR|party
LABOUR|Labour Party|GBR|party
SNP|SNP;Scottish National Party|GBR|party
LIKUD|Likud|ISR|party
BJP|BJP;Bharatiya Janata Party|IND|party
AKP|AKP;Justice and Development Party|TUR|party
FATAH|Fatah|PSE|party
PLO|Palestine Liberation Organization;Palestine Liberation Organisation;PLO|PSE|party
HAMAS|Hamas|PSE|armed
HEZBOLLAH|Hezbollah;Hizbollah;Hizbullah|LBN|armed
HOUTHI|Houthis;Houthi;Ansar Allah|YEM|armed
TALIBAN|Taliban;Islamic Emirate|AFG|armed
ISIS|Islamic State;ISIS;ISIL;Daesh;IS group|ISIS|armed
ALQAEDA|al-Qaeda;al-Qaida;Al-Qaeda;Al Qaeda;al Qaeda|ALQAEDA|armed
BOKOHARAM|Boko Haram|NGA|armed
ALSHABAB|al-Shabab;al-Shabaab;Al-Shabab;Al-Shabaab|SOM|armed
PKK|PKK;Kurdistan Workers' Party|TUR|armed
YPG|YPG;People's Protection Units|SYR|armed
SDF|Syrian Democratic Forces;SDF|SYR|armed
FSA|Free Syrian Army|SYR|armed
FARC|FARC;Revolutionary Armed Forces of Colombia|COL|armed
ELN|ELN;National Liberation Army|COL|armed
DNR|Donetsk People's Republic|UKR|armed
LNR|Luhansk People's Republic;Lugansk People's Republic|UKR|armed
"""  # noqa: E501


def _rows() -> tuple[Organisation, ...]:
    rows = []
    for line in _TABLE.strip().splitlines():
        code, names, home, kind = line.split("|")
        rows.append(Organisation(code, tuple(names.split(";")), home, kind))
    return tuple(rows)


ORGANISATIONS: tuple[Organisation, ...] = _rows()
"""Organisations, with their names."""

BLOC_ADJECTIVES: dict[str, str] = {
    "UN": "UNO", "U.N.": "UNO", "EU": "EU", "E.U.": "EU", "European": "EU", "NATO": "NATO", "OSCE": "OSCE",
    "IAEA": "IAEA", "Arab League": "ARL", "African Union": "AU", "ASEAN": "ASEAN", "Security Council": "UNO",
    "United Nations": "UNO", "European Union": "EU", "World Bank": "WBK", "IMF": "IMF", "WHO": "UNO",
}  # fmt: skip
"""Names of organisations that stand before a role as an adjective does ("the UN envoy")."""
