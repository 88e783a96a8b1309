/**
 * Words that begin with a capital letter and name no person. One of them beside a capitalised word makes the two an
 * organisation, a law, a place or the start of a sentence rather than somebody's name.
 */

const split = (words: string): string[] => words.split(/\s+/).filter(Boolean);

/** Words sentences begin with, months, days, and what organisations, papers and places are called. */
const everyday = split(`
a about above according across after afterwards again against all almost alone along already also although always among an and
another any anyone anything are as ask asked at away be because been before being below besides between beyond both but by can
cannot case cases could data despite did different do does doing done down during each early either else enough especially even
ever every everyone everything except few finally first five for former four from further given had half has have having he her
here hers him his how however i if in including indeed instead into is it its itself just keep last late later least less let
like likely little local long made mainly make many may me meanwhile might more moreover most mostly much must my near nearly
neither never new next nine no nobody none nor not nothing now of off often old on once one only or other others otherwise our
out over own part people per perhaps rather recent same second several she should show since six so some somebody someone
something sometimes soon still such taken ten than thank that the their them then there therefore these they third this those
though three through throughout thus to together too toward towards two under unless until up upon us use used using usually very
was we well were what whatever when whenever where whereas wherever whether which while who whole whom whose why will with
within without would yes yet you your dear see
january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct
nov dec monday tuesday wednesday thursday friday saturday sunday ramadan eid easter christmas dashain tihar diwali
north south east west northern southern eastern western central upper lower greater inner outer middle mid
africa african asia asian europe european america american pacific caribbean mediterranean gulf sahel balkan balkans baltic
mekong himalaya himalayan saharan arab nordic latin western
english french spanish portuguese arabic russian nepali hindi bengali bangla urdu burmese khmer thai vietnamese lao mandarin
chinese amharic swahili hausa yoruba igbo tagalog filipino indonesian malay tamil sinhala pidgin german italian dutch turkish
persian farsi dari pashto kurdish ukrainian romanian bulgarian albanian serbian polish hungarian greek georgian armenian
indian pakistani bangladeshi lankan cambodian laotian malaysian nigerian ghanaian ethiopian eritrean kenyan ugandan tanzanian
somali sudanese egyptian libyan tunisian moroccan algerian syrian iraqi iranian lebanese jordanian saudi emirati qatari kuwaiti
omani yemeni israeli palestinian british irish scottish welsh swiss austrian belgian danish norwegian swedish finnish icelandic
mexican guatemalan honduran salvadoran nicaraguan colombian venezuelan ecuadorian peruvian bolivian brazilian argentine chilean
haitian dominican cuban canadian australian japanese korean mongolian kazakh uzbek kyrgyz tajik turkmen afghan moldovan belarusian
bazar bazaar bengal ganges edo lagos nile
academy accord act action actions activities activity administration affairs agency agencies agenda agreement aid airport alliance
ambassador amendment amnesty analysis annex annual anti appendix archbishop area areas arm army article articles assembly assessment
association attorney australian authorities authority award azeri bank bar bay beach bill bishop board body border borough box bridge
brief budget bulletin bureau business cabinet call camp campaign campaigns campus canton cape card care cathedral catholic cell center centers
centre centres chair chairman chamber change chapter charity charter chief chiefs child children christian church churches circle city
civil clinic close club coalition coast coastal code collective college commission commissioner committee committees commonwealth community communities
company compact confederation conference congress consent consortium constitution consulate contract contracts convention cooperative coordination
coordinator corps corridor council councils country county course court courts covenant creek crime crimes criminal crisis cross customs
day days declaration decree deep defence delegation delta department departments deputy desk developing development diocese direction directive
director directorate disability discussion district districts division document domestic donor drive duty economic education effect
embassy emergency employer employers employment enforcement enterprise entry environment equality estate evaluation evangelical evidence exchange
executive exit export exploitation fact factory faculty fair faith families family farm fast federal federation fellowship field figure film
finance financial findings fish fishery fishing flat force forced forces foreign forest form fort forum foundation framework free freedom friday
friends fund funds gate gateway gender general girls boys glacier global goal goals good governance government governor grant green group groups
guidance guide guideline guidelines guild hall handbook harbor harbour haven head health heart helpline high hill hills hindu holy home homes
hospital hotel hotline house household houses housing human humanitarian identification immigration impact implementation imam incorporated independent
index indicator indicators industrial industry information initiative injection inspection inspector inspectorate inspectors institute institution institutions
insurance integrated intelligence interior internal international internet interview interviews islam islamic island islands isles joint journal judge
judges judiciary jungle junction justice juvenile key kingdom labor labour lake land lane law laws lawyer lawyers lead league learning
legal legislation lesson lessons level library life light line lines link liquid literacy living loan local logical lower lutheran
magistrate magistrates main management manager managers manual market media medical meeting member members memorandum men methodist metropolitan migrant
migrants migration military mine minimum minister ministers ministries ministry minority mission mobile mobility model modern module money monitoring mount mountain mountains
mouth movement municipal municipality muslim mutual nation national nations nature navy need needs neighbourhood network networks news note notes number nurse
nurses observatory ocean offence office officer officers offices official ombudsman online operations opportunity order organisation organisations organization
organizations orphanage outcome outcomes output outreach outside oversight page palace panel paper parents parish park parliament partner partners
partnership party passport path peace peninsula penal personal personnel phase picture pilot plan plans plantation platform point police policies policy
pool poor port post power practice prefecture presidency president prevention primary prime principle principles prison private problem procedure procedures
profile program programme programmes programs project projects proposal prosecution prosecutor prosecutors protection protestant protocol protocols province
provinces provincial psychology public publishers pubs quality quarter question questions quick radio rapid rapporteur reading recruiter recruiters recruitment red
reception reform refugee refugees region regional regions register registry regulation rehabilitation reintegration relief religious report reports republic
rescue research resilience resolution resource resources response result results return returnees review revised rights risk river rivers road roof round
royal rule rules rural safe safer safety saint salvation sanctuary save savings school schools science sea seas season seasonal secondary secretariat secretary section
sector security senate senior service services session sessions shelter shelters shipping short shrine single skills slave slavery social societies society
solidarity source sources special specific square staff standard standards state states statement station statistics statute steering step steps strait
strategic strategy street strong study sub suburb summary summit supply support supreme survey survivor survivors sustainable system table target task
teacher teachers team teams technical technology television temple terms territory textile theory time tool toolkit tools tourism tower town towns township
trade traditional trafficking train training transit transnational transport treaty tribunal tribune trust under union unions unit united units universal university
upland upper urban valley version vice victim victims video village villages vision visit visits voice voices volunteer volunteers wage wages ward
watch water way week weeks welfare west wetland white wildlife witness woman women work worker workers working workplace workshop
workshops world worldwide year years young youth zone zones
survivor-led anti-trafficking community-based case-worker
le la les un une des du de et en au aux dans pour par sur avec sans ce cette ces il elle ils elles nous vous on qui que leur leurs
ministère république fédération association réseau centre police loi plan projet nations unies droits femmes enfants traite
el los las una unos unas y o con sin para por sobre este esta estos estas que quien su sus no se ministerio república federación
asociación red centro policía ley proyecto naciones unidas derechos mujeres niños niñas trata persona personas
os as um uma e do da dos das ao em na nos nas com sem não ministério federação associação rede polícia lei projeto direitos
mulheres crianças tráfico pessoas
der die das ein eine und oder mit für von zu im am
и в во на с со по из от для при это эти этот эта как что если мы они она он их наш наши министерство республика федерация
организация центр полиция закон план проект права женщины дети совет союз фонд область район город село
`);

/** Beside these, a capitalised word is a place: "New Harbour", "San Telmo". */
const placeStarts = split(
	'san santa santo sao são saint st sri el al port puerto nova ciudad villa ville villeneuve las los costa sierra monte mount fort cape côte kota bandar wadi jebel tel'
);

/** Countries by their English names, word for word: "Burkina", "Faso", "Sierra", "Leone". */
function countryWords(): string[] {
	const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
	const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
	return letters
		.flatMap((first) => letters.map((second) => names.of(first + second) ?? ''))
		.flatMap((name) => name.toLowerCase().split(/[^\p{L}]+/u))
		.filter((word) => word.length > 2 && !givenNamesToo.has(word));
}
/** Parts of countries' names that are first names as well. */
const givenNamesToo = new Set([
	'georgia',
	'jordan',
	'chad',
	'jan',
	'israel',
	'martin',
	'helena',
	'lucia',
	'vincent',
	'pierre',
	'kitts'
]);

let known: ReadonlySet<string> | null = null;

/** In lower case; made once, when first asked for. */
export function knownWords(): ReadonlySet<string> {
	return (known ??= new Set([...everyday, ...placeStarts, ...countryWords()]));
}
