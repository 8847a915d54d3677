/** Small letters without accents: how the lists below are written and asked. */
export const plain = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean));

/** Given names, common in the United States and Latin America, that mean nothing else in either language: they count however they are written. */
export const names = words(`
  aaliyah aaron abdul abigail adam adrian adriana agnes ahmed aisha alan albert alberto alejandra alejandro alexander alexandra alexis alfonso alfredo ali alice alicia alison
  allison alonso alvaro amanda amelia amina amy ana andre andrea andres andrew angela angelica angelina anita ann anna anne annette annie anthony antonia antonio antwan araceli
  arlene armando arnold arturo arthur ashley audrey barbara beatrice beatriz becky belen benito benjamin bernard bernardo bernice bertha beth bethany betty beverly bob bobby
  brandon brandy brenda brian brittany bruce bryan caitlin caleb camila carl carla carlos carmen carolyn caroline cassandra catalina catherine cecilia charles chidi christina
  christine christopher cindy claire claudia connie corey courtney craig cristian cristina curtis cynthia damian dana daniel daniela danielle danny dario darius darlene darnell
  darrell daryl dave david deborah debra deepak denise dennis derek derrick deshawn diana diane diego dmitri dominique donald donna doris dorothy douglas duane dwayne dylan
  eduardo edward edgar edith eileen elaine eleanor elena eli elijah elisa elizabeth ellen emilia emilio emily emma enrique eric erica erik erika ernesto esteban esther ethan
  eugene eunice eva evan evelyn fabian fatima federico felicia felipe felix fernanda fernando filomena frances francisca francisco fred frederick gabriel gabriela gary george
  gerald gerardo gilberto gina gladys glenn gloria gonzalo gregory guillermo gustavo hannah harold harry hassan hector helen helena henry herbert hernan hilda hiroshi hugo ian
  ibrahim ignacio imani ines irene irma isaac isabel isabella ismael ivan ivonne jackie jacob jacqueline jaime jake jamal james jamie jane janet janice jared jasmin jason javier
  jeanette jeff jeffrey jennifer jenny jeremy jerome jerry jesse jessica jill jim jimena jimmy joan joanna joaquin joe joel johanna john johnny jonathan jorge jose josefina
  joseph joshua joyce juan juana judith judy julia julian juliana julie julieta justin karen karina karl katherine kathleen kathryn kathy katie kayla keisha keith kelly ken
  kenji kenneth kevin kim kimberly kofi krista kristen kristin kristina kwame kyle lakisha larry latasha latoya laura lauren laurie lawrence leah leonard leonardo leroy leslie
  leticia linh lisa lorena lorenzo lori louis louise lourdes lucas lucia luciana luis luisa lupe luz-maria lynn malik manuel manuela marcela marcia marco marcus margaret
  maria mariana marie marilyn mario marisol marjorie marlene marsha marta martha martin martina marvin mateo matias matt matthew maurice mauricio maya megan melanie melinda
  melissa mia michael micheal michele michelle miguel mike mildred minh miriam mohamed mohammed monica monique muhammad nadia nancy natalia natalie natasha nathan nathaniel
  nelson ngozi nguyen nicholas nicolas nicole nina noah noelia noemi nora norma octavio olga oliver olivia oluwaseun omar orlando oscar osvaldo pablo pamela pam patricia patricio
  patrick paul paula paulina pedro peggy peter philip phillip phyllis priscilla priya rachel rafael ralph ramon ramona ramiro randall raquel raul raymond rebecca regina renee
  ricardo richard rick ricky rita robert roberto rodney rodolfo rodrigo rogelio rogelia ron ronald rosalia rosalinda rosemary ruben ruth ryan salma sam samantha samuel sandra sanjay
  santos-maria sara sarah saul sean sebastian sergio shannon sharon shawn sheila shelley sherry shirley silvia simone sofia sonia sophia sophie stacey stacy stanley stephanie
  stephen steve steven sunita susan susana svetlana sylvia tamara tamika tammy tanya tatiana ted teresa terrence theodore theresa thomas thuy tiffany tim timothy tina todd tom
  tommy tyrone ursula valentina valerie vanessa vernon veronica vicente vicky victor vincent vivian vladimir walter wanda wendy wilfredo william xavier ximena yadira yesenia
  yolanda yuri yusuf yvonne zachary zoe zoila`);

/** Given names that are words, days or places as well: they count with a capital where a person is meant. */
export const doubtful = words(`
  abril africa alba alegria alma amber amparo angel angeles april art arthur-ave asuncion aurora austin autumn bella benigno bill blanca brook brooklyn candelaria cari caridad carol
  celeste charity charlotte chase chelsea christian clara clay clemente concepcion consuelo crystal cruz daisy dakota dale dawn dean destiny dolores domingo don drew dulce earl
  ebony eden encarnacion esperanza estrella eve faith fe flor florence franco frank gene georgia ginger grace grant guadalupe guy harmony hazel heather herb holly hope hunter inocencia
  iris israel ivy jack jackson jade jasmine jay jean jesus jordan jose-maria joy june julio justo kent lance lee leo lily linda logan lola luna luz madison marcos margarita marina
  mark mason max may melody mercedes mercy milagros miles modesto nick nieves norm olive pat patience paz pearl penny perla pilar porter prudence ray reed remedios reyes rich rob
  robin rocio rocky roman rosa rosario rose roy ruby rusty salvador sandy santiago savannah serenity sky socorro sol soledad sonny star stella sterling sue summer sydney taylor
  terry tomas tracy trinidad trinity tyler valentin victoria violet violeta virginia wade ward wayne will willow winter`);

/** Words with a capital that name no person. */
export const ordinary = words(`
  january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday
  english spanish french arabic vietnamese chinese creole american african asian black white latino latina latinx hispanic native indigenous christian catholic muslim jewish god lord
  mom dad mama papa grandma grandpa coach counselor doctor nurse sponsor pastor chaplain officer judge everyone everybody someone somebody people peers peer support specialist worker advocate clients client staff
  team tenants residents members participants families veterans youth women men folks group groups them him her it his their our my your a an the this that these those all both two
  three four five six seven eight nine ten one several many some new
  medicaid medicare snap wic ssi ssdi va aa na ca dmv hud dcfs dhs cps er icu wrap narcan naloxone zoom teams google facebook whatsapp instagram excel word outlook uber lyft
  walmart walgreens goodwill costco starbucks legal aid social security housing child protective probation parole court human resources public health mental big higher power
  smart al-anon alanon step steps thanksgiving christmas easter ramadan covid suboxone methadone vivitrol spanish-speaking
  vivienda migracion seguro corte tribunal urgencias dios alcoholicos narcoticos navidad pascua estado ayuda servicios recursos humanos salud los las el la un una ellos ellas todos todas
  ustedes nosotros varias varios otra otro otras otros quien alguien nadie cada dos tres cuatro cinco seis`);

/** A run of capitals with one of these is a place or an institution. */
export const places = words(`
  st street ave avenue road rd blvd boulevard drive lane plaza square bridge center centre clinic hospital church parish chapel temple mosque house home hall court courthouse school high
  college university library park county city town office department bureau authority program project foundation shelter ministry institute association society union bank pharmacy
  store market cafe inn hotel motel apartments towers village medical health behavioral recovery treatment services agency council day week month memorial group training model
  rules act law test scale method fund award gardens room unit ward north south east west
  calle avenida centro clinica hospital iglesia parroquia capilla casa hogar escuela colegio universidad biblioteca parque plaza barrio colonia condado ciudad puente oficina
  departamento programa agencia fundacion proyecto albergue refugio instituto ley dia fiesta virgen roja`);

/** Right before a name: it is one of a saint, and so of a place. */
export const saints = words('st saint san santa santo ste');

export const titles = words('mr mrs ms miss mx sr sra srta senor senora senorita don dona');
