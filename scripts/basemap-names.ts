// Names that build-basemap.ts puts on the map, in the spelling of the dossier.

/** Name, latitude, longitude; the first list has rank 1, the last rank 3. */
// prettier-ignore
export const PLACES: [name: string, latitude: number, longitude: number][][] = [[
  ['Moscow', 55.76, 37.62], ['Dushanbe', 38.56, 68.79], ['Tashkent', 41.31, 69.28], ['Bishkek', 42.87, 74.59],
  ['Astana', 51.17, 71.43], ['Ashgabat', 37.95, 58.38], ['Kabul', 34.53, 69.17], ['Islamabad', 33.69, 73.06],
  ['Tehran', 35.69, 51.39], ['Ankara', 39.93, 32.86], ['Baku', 40.41, 49.87], ['Tbilisi', 41.72, 44.79],
  ['Yerevan', 40.18, 44.51], ['Kyiv', 50.45, 30.52], ['Minsk', 53.9, 27.57], ['Berlin', 52.52, 13.4],
  ['Vienna', 48.21, 16.37], ['Paris', 48.86, 2.35], ['Rome', 41.9, 12.5], ['New Delhi', 28.61, 77.21],
  ['Beijing', 39.9, 116.4], ['Cairo', 30.04, 31.24], ['Baghdad', 33.31, 44.37], ['Damascus', 33.51, 36.29],
], [
  ['St Petersburg', 59.93, 30.34], ['Kazan', 55.79, 49.12], ['Yekaterinburg', 56.84, 60.61],
  ['Novosibirsk', 55.03, 82.92], ['Makhachkala', 42.98, 47.5], ['Rostov-on-Don', 47.22, 39.72],
  ['Khabarovsk', 48.48, 135.08], ['Khujand', 40.28, 69.62], ['Samarkand', 39.65, 66.96], ['Osh', 40.51, 72.8],
  ['Almaty', 43.24, 76.89], ['Kandahar', 31.61, 65.71], ['Herat', 34.35, 62.2], ['Peshawar', 34.01, 71.57],
  ['Karachi', 24.86, 67.01], ['Istanbul', 41.01, 28.98],
], [
  ['Grozny', 43.32, 45.69], ['Volgograd', 48.71, 44.51], ['Surgut', 61.25, 73.4], ['Termez', 37.22, 67.28],
  ['Aktobe', 50.28, 57.17], ['Jalalabad', 34.43, 70.45], ['Kunduz', 36.73, 68.87], ['Kerman', 30.28, 57.08],
  ['Shiraz', 29.61, 52.54],
]];

/**
 * First-order regions by the code that Natural Earth has for them: its ISO 3166-2 code (older ones in Iran and Kazakhstan;
 * RU-MOW for the oblast), or its own `adm1_code` where it gives two regions the same. Without a name of their own on the
 * map: cities that are regions, since the city's dot has it; regions whose status is disputed (Crimea, Kashmir); and the
 * three Kazakh regions that were divided in 2022, whose new lines the source lacks (Almaty, East Kazakhstan, Karaganda).
 */
// prettier-ignore
export const REGION_NAMES: Readonly<Record<string, string>> = {
  'RU-AD': 'Adygea', 'RU-AL': 'Altai Republic', 'RU-ALT': 'Altai Krai', 'RU-AMU': 'Amur Oblast',
  'RU-ARK': 'Arkhangelsk Oblast', 'RU-AST': 'Astrakhan Oblast', 'RU-BA': 'Bashkortostan',
  'RU-BEL': 'Belgorod Oblast', 'RU-BRY': 'Bryansk Oblast', 'RU-BU': 'Buryatia', 'RU-CE': 'Chechnya',
  'RU-CHE': 'Chelyabinsk Oblast', 'RU-CHU': 'Chukotka', 'RU-CU': 'Chuvashia', 'RU-DA': 'Dagestan',
  'RU-IN': 'Ingushetia', 'RU-IRK': 'Irkutsk Oblast', 'RU-IVA': 'Ivanovo Oblast', 'RU-KAM': 'Kamchatka Krai',
  'RU-KB': 'Kabardino-Balkaria', 'RU-KC': 'Karachay-Cherkessia', 'RU-KDA': 'Krasnodar Krai',
  'RU-KEM': 'Kemerovo Oblast', 'RU-KGD': 'Kaliningrad Oblast', 'RU-KGN': 'Kurgan Oblast',
  'RU-KHA': 'Khabarovsk Krai', 'RU-KHM': 'Khanty-Mansi Autonomous Okrug', 'RU-KIR': 'Kirov Oblast',
  'RU-KK': 'Khakassia', 'RU-KL': 'Kalmykia', 'RU-KLU': 'Kaluga Oblast', 'RU-KO': 'Komi',
  'RU-KOS': 'Kostroma Oblast', 'RU-KR': 'Karelia', 'RU-KRS': 'Kursk Oblast', 'RU-KYA': 'Krasnoyarsk Krai',
  'RU-LEN': 'Leningrad Oblast', 'RU-LIP': 'Lipetsk Oblast', 'RU-MAG': 'Magadan Oblast', 'RU-ME': 'Mari El',
  'RU-MO': 'Mordovia', 'RU-MOW': 'Moscow Oblast', 'RU-MUR': 'Murmansk Oblast',
  'RU-NEN': 'Nenets Autonomous Okrug', 'RU-NGR': 'Novgorod Oblast', 'RU-NIZ': 'Nizhny Novgorod Oblast',
  'RU-NVS': 'Novosibirsk Oblast', 'RU-OMS': 'Omsk Oblast', 'RU-ORE': 'Orenburg Oblast',
  'RU-ORL': 'Oryol Oblast', 'RU-PER': 'Perm Krai', 'RU-PNZ': 'Penza Oblast', 'RU-PRI': 'Primorsky Krai',
  'RU-PSK': 'Pskov Oblast', 'RU-ROS': 'Rostov Oblast', 'RU-RYA': 'Ryazan Oblast', 'RU-SA': 'Sakha',
  'RU-SAK': 'Sakhalin Oblast', 'RU-SAM': 'Samara Oblast', 'RU-SAR': 'Saratov Oblast', 'RU-SE': 'North Ossetia-Alania',
  'RU-SMO': 'Smolensk Oblast', 'RU-STA': 'Stavropol Krai', 'RU-SVE': 'Sverdlovsk Oblast', 'RU-TA': 'Tatarstan',
  'RU-TAM': 'Tambov Oblast', 'RU-TOM': 'Tomsk Oblast', 'RU-TUL': 'Tula Oblast', 'RU-TVE': 'Tver Oblast',
  'RU-TY': 'Tuva', 'RU-TYU': 'Tyumen Oblast', 'RU-UD': 'Udmurtia', 'RU-ULY': 'Ulyanovsk Oblast',
  'RU-VGG': 'Volgograd Oblast', 'RU-VLA': 'Vladimir Oblast', 'RU-VLG': 'Vologda Oblast',
  'RU-VOR': 'Voronezh Oblast', 'RU-YAN': 'Yamalo-Nenets Autonomous Okrug', 'RU-YAR': 'Yaroslavl Oblast',
  'RU-YEV': 'Jewish Autonomous Oblast', 'RU-ZAB': 'Zabaykalsky Krai',
  'TJ-GB': 'Gorno-Badakhshan', 'TJ-KT': 'Khatlon', 'TJ-SU': 'Sughd',
  'TJ-X01~': 'Districts of Republican Subordination',
  'UZ-AN': 'Andijan', 'UZ-BU': 'Bukhara Region', 'UZ-FA': 'Fergana', 'UZ-JI': 'Jizzakh', 'UZ-NG': 'Namangan',
  'UZ-NW': 'Navoi', 'UZ-QA': 'Kashkadarya', 'UZ-QR': 'Karakalpakstan', 'UZ-SA': 'Samarkand Region',
  'UZ-SI': 'Sirdarya', 'UZ-SU': 'Surkhandarya', 'UZ-TO': 'Tashkent Region', 'UZ-XO': 'Khorezm',
  'KG-B': 'Batken', 'KG-C': 'Chuy', 'KG-J': 'Jalal-Abad', 'KG-N': 'Naryn', 'KG-O': 'Osh Region',
  'KG-T': 'Talas', 'KG-Y': 'Issyk-Kul',
  'KZ-AKM': 'Akmola', 'KZ-AKT': 'Aktobe Region', 'KZ-ATY': 'Atyrau', 'KZ-KUS': 'Kostanay',
  'KZ-KZY': 'Kyzylorda', 'KZ-MAN': 'Mangystau', 'KZ-PAV': 'Pavlodar', 'KZ-SEV': 'North Kazakhstan',
  'KZ-YUZ': 'Turkistan', 'KZ-ZAP': 'West Kazakhstan', 'KZ-ZHA': 'Jambyl',
  'TM-A': 'Ahal', 'TM-B': 'Balkan', 'TM-D': 'Dashoguz', 'TM-L': 'Lebap', 'TM-M': 'Mary',
  'AF-BAL': 'Balkh', 'AF-BAM': 'Bamyan', 'AF-BDG': 'Badghis', 'AF-BDS': 'Badakhshan', 'AF-BGL': 'Baghlan',
  'AF-FRA': 'Farah', 'AF-FYB': 'Faryab', 'AF-GHA': 'Ghazni', 'AF-GHO': 'Ghor', 'AF-HEL': 'Helmand',
  'AF-HER': 'Herat Province', 'AF-JOW': 'Jowzjan', 'AF-KAB': 'Kabul Province', 'AF-KAN': 'Kandahar Province',
  'AF-KAP': 'Kapisa', 'AF-KDZ': 'Kunduz Province', 'AF-KHO': 'Khost', 'AF-KNR': 'Kunar', 'AF-LAG': 'Laghman',
  'AF-LOG': 'Logar', 'AF-NAN': 'Nangarhar', 'AF-NIM': 'Nimroz', 'AF-NUR': 'Nuristan', 'AF-PIA': 'Paktika',
  'AF-PKA': 'Paktia', 'AF-SAM': 'Samangan', 'AF-SAR': 'Sar-e Pol', 'AF-TAK': 'Takhar', 'AF-WAR': 'Wardak',
  'AF-ZAB': 'Zabul',
  'PK-BA': 'Balochistan', 'PK-KP': 'Khyber Pakhtunkhwa', 'PK-PB': 'Punjab', 'PK-SD': 'Sindh',
  'PK-TA': 'Khyber Pakhtunkhwa',
  'IR-01': 'East Azerbaijan', 'IR-02': 'West Azerbaijan', 'IR-03': 'Ardabil', 'IR-04': 'Isfahan',
  'IR-05': 'Ilam', 'IR-06': 'Bushehr', 'IR-08': 'Chaharmahal and Bakhtiari', 'IR-10': 'Khuzestan',
  'IR-11': 'Zanjan', 'IR-12': 'Semnan', 'IR-13': 'Sistan and Baluchestan', 'IR-14': 'Fars',
  'IR-15': 'Kerman Province', 'IR-16': 'Kurdistan', 'IR-17': 'Kermanshah',
  'IR-18': 'Kohgiluyeh and Boyer-Ahmad', 'IR-19': 'Gilan', 'IR-20': 'Lorestan', 'IR-21': 'Mazandaran',
  'IR-22': 'Markazi', 'IR-23': 'Hormozgan', 'IR-24': 'Hamadan', 'IR-25': 'Yazd', 'IR-26': 'Qom',
  'IR-27': 'Golestan', 'IR-28': 'Qazvin', 'IR-29': 'South Khorasan', 'IR-30': 'Razavi Khorasan',
  'IR-31': 'North Khorasan',
  'AFG-1769': 'Panjshir', 'AFG-1772': 'Parwan', 'AFG-1752': 'Uruzgan', 'AFG-1753': 'Daykundi',
  'IRN-3216': 'Tehran Province', 'IRN-5490': 'Alborz',
};
