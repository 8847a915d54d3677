import { checkNote, findInNote } from './note.rules';

/** The trainee, the supervisor and the place: they may stand in a note. */
const known = ['Ana Reyes', 'Samuel Whitaker', 'Sam Whitaker', 'Elm Street Recovery Center'];
const seen = (note: string) => findInNote(note, known).map(({ kind, text }) => `${kind} ${text}`);

const ordinary = {
  en: [
    'Wellness group. Topic: sleep and rest.',
    'Went along to the housing office.',
    'Shared my own path and listened.',
    'Wrote the next steps of a plan together.',
    'Talked about boundaries with my supervisor, Sam.',
    'Individual supervision with Sam Whitaker at Elm Street.',
    'We will go back on Monday. Hope is growing.',
    'May group: how to ask for help at work.',
    'Met at the library from 9:00 to 11:30.',
    'Called Medicaid and Social Security about a card.',
    'Met with Child Protective Services and waited for 45 minutes.',
    'Helped two people fill in SNAP and WIC papers.',
    'Talked to Housing Authority about a voucher, 2 bedrooms.',
    'AA meeting at St. Mary Church, then a walk.',
    'Ride to Stroger Hospital and back, 14 miles.',
    'Group at Martin Luther King Library on Tuesday.',
    'We read Step Four of the Big Book.',
    'Practiced Narcan use with the Spanish group.',
    'Went to Madison for a training day.',
    'Trip to Austin and San Antonio with the team.',
    'Drove people to the clinic on Jackson Avenue.',
    'Rose early, made coffee, set up the room.',
    'The plan will grant more time; a fair chance.',
    'A person was sad about the loss of a dog. We sat outside.',
    'Worked on a WRAP plan: triggers and wellness tools.',
    'Group of 12 people, 3 were new. Room 1204.',
    'Budget of $1,250 for rent, $60 for the bus.',
    'Notes of the week, 11/16/2026 to 11/20/2026.',
    'On November 20, 2026 we met at noon.',
    'Crisis call, 25 minutes. We called 988 together.',
    'Looked for a job at Goodwill and at Costco.',
    'They want to be a Christian or a Buddhist, not sure yet.',
    'Listened to Black and Latino youth talk about school.',
    'Faith, joy and grace were the words of the day.',
    'Spoke with Legal Aid about a hearing in court.',
    'Team meeting. We planned the June picnic.',
    'Celebrated a birthday in the group with cake.',
    'Birthday party on May 5 for everyone who came.',
    'One-to-one by Zoom, then an email to the clinic.',
    'Peer Support Specialist class, chapter 3.',
    'Talked to her mom about visits. Mom was kind.',
    'Case 12 of the workbook: what would you do?',
    "I've learned to wait. It's hard, and I'm proud.",
    'Resource list: food bank, Salvation Army, bus pass.',
    'Took the Red Line north, 40 minutes each way.',
  ],
  es: [
    'Grupo de bienestar. Tema: el sueño y el descanso.',
    'Acompañé a una persona a la oficina de vivienda.',
    'Conté mi propio camino y escuché.',
    'Escribimos juntos los próximos pasos de un plan.',
    'Supervisión individual con Sam Whitaker.',
    'Hablé con mi supervisor, Sam, sobre los límites.',
    'Volvemos el lunes. La esperanza crece.',
    'Nos vimos en la biblioteca de 9:00 a 11:30.',
    'Llamé a Medicaid y al Seguro Social por una tarjeta.',
    'Ayudé a dos personas con los papeles de SNAP.',
    'Reunión de AA en la iglesia Santa Ana y un paseo.',
    'Fuimos al Hospital San José y volvimos.',
    'Grupo en el Centro María Auxiliadora los martes.',
    'La calle Juan Pablo estaba cerrada.',
    'El tema fue la fe, la paz y el consuelo.',
    'Ella lee mucho y eso le da luz.',
    'Leo con el grupo un texto corto cada semana.',
    'Tomas agua, respiras y sigues: así empezó el taller.',
    'En julio hay menos gente; en abril hubo doce.',
    'El domingo caminamos por el parque Lincoln.',
    'Viaje a Santiago y a San Antonio con el equipo.',
    'Crisis por teléfono, 25 minutos. Llamamos juntos al 988.',
    'Buscamos trabajo en Goodwill y en Costco.',
    'Presupuesto: 1.250 dólares de renta y 60 de autobús.',
    'Notas de la semana, del 16/11/2026 al 20/11/2026.',
    'El 20 de noviembre de 2026 nos vimos al mediodía.',
    'Grupo de 12 personas, 3 nuevas. Sala 1204.',
    'Practicamos el uso de Narcan en inglés y en español.',
    'Hablé con Ayuda Legal sobre una audiencia.',
    'Acompañé a varias familias a la Corte de Vivienda.',
    'Celebramos un cumpleaños en el grupo con pastel.',
    'Hablamos del dolor y de los dolores del pasado.',
    'Una persona estaba triste. Nos sentamos afuera.',
    'Escuché a Ustedes y al equipo con calma.',
    'Reunión de equipo. Planeamos la fiesta de junio.',
    'La Cruz Roja dio una clase de primeros auxilios.',
    'Curso de apoyo entre pares, capítulo 3.',
    'Hablé con la mamá sobre las visitas.',
    'Caso 12 del cuaderno: ¿qué haría usted?',
    'Hice una lista: comida, abrigo, pase de autobús.',
    'Don de gentes: escuchar sin juzgar.',
    'Un ángel de cartón para la pared; quedó lindo.',
  ],
};

const telling: Record<'en' | 'es', [note: string, ...found: string[]][]> = {
  en: [
    ['Met with Maria about rent.', 'NAME Maria'],
    ['talked to maria about rent', 'NAME maria'],
    ["John's mother came along.", 'NAME John'],
    ['Went to court with Robert Jones.', 'NAME Robert Jones'],
    ['Mr. Okafor asked about a bus pass.', 'NAME Okafor'],
    ['A client named Twyla wants a job.', 'NAME Twyla'],
    ['Spoke with Wilhelmina for an hour.', 'NAME Wilhelmina'],
    ['Walked with Grace to the park.', 'NAME Grace'],
    ['Mark Delgado was ready to talk.', 'NAME Mark Delgado'],
    ['Sat with Hope and David.', 'NAME Hope', 'NAME David'],
    ['Supervision with Sam; we talked about Jennifer.', 'NAME Jennifer'],
    ['MARIA CAME LATE.', 'NAME MARIA'],
    ['Call back at 312-555-0147.', 'PHONE 312-555-0147'],
    ['Her phone is (312) 555 0147, call at noon.', 'PHONE (312) 555 0147'],
    ['Number: 3125550147', 'PHONE 3125550147'],
    ['Text +1 312.555.0147', 'PHONE +1 312.555.0147'],
    ['His number is 555-0147.', 'PHONE 555-0147'],
    ['Sent the list to twyla.b@example.org today.', 'EMAIL twyla.b@example.org'],
    ['She was born on 4/12/1985.', 'BIRTH_DATE born on 4/12/1985'],
    ['DOB 04-12-85, needs a card.', 'BIRTH_DATE DOB 04-12-85'],
    ['A person (04/12/1985) asked for shelter.', 'BIRTH_DATE 04/12/1985'],
    ['Date of birth: April 12', 'BIRTH_DATE Date of birth: April 12'],
    ['She turned 40; April 12, 1985.', 'BIRTH_DATE April 12, 1985'],
    ['SSN is 123-45-6789 on the form.', 'ID_NUMBER 123-45-6789'],
    ['MRN 00482211, third visit.', 'ID_NUMBER MRN 00482211'],
    ['Case number: A-20441', 'ID_NUMBER Case number: A-20441'],
  ],
  es: [
    ['Me reuní con María por la renta.', 'NAME María'],
    ['hablé con jose de su trabajo', 'NAME jose'],
    ['Acompañé a Luz a la clínica.', 'NAME Luz'],
    ['Visité a Rosa Méndez en su casa.', 'NAME Rosa Méndez'],
    ['La señora Quispe pidió un pase.', 'NAME Quispe'],
    ['El Sr. Ojeda pidió un pase.', 'NAME Ojeda'],
    ['Se llama Yamileth y busca casa.', 'NAME Yamileth'],
    ['El cliente Brayan no vino.', 'NAME Brayan'],
    ['Escuché a Xiomara una hora.', 'NAME Xiomara'],
    ['Hablé con Jesús y con Guadalupe.', 'NAME Jesús', 'NAME Guadalupe'],
    ['La mamá de Alejandro llamó.', 'NAME Alejandro'],
    ['Supervisión con Sam: hablamos de Verónica.', 'NAME Verónica'],
    ['Su teléfono es 312 555 0147.', 'PHONE 312 555 0147'],
    ['Llamar al +52 55 1234 5678.', 'PHONE +52 55 1234 5678'],
    ['Escribir a xiomara@ejemplo.org.', 'EMAIL xiomara@ejemplo.org'],
    ['Nació el 12/4/1985.', 'BIRTH_DATE Nació el 12/4/1985'],
    ['Fecha de nacimiento: 12 de abril', 'BIRTH_DATE Fecha de nacimiento: 12 de abril'],
    ['Nacida en 1985, tiene dos hijos.', 'BIRTH_DATE Nacida en 1985'],
    ['Cumplió años; 12 de abril de 1985.', 'BIRTH_DATE 12 de abril de 1985'],
    ['Su seguro es 123-45-6789.', 'ID_NUMBER 123-45-6789'],
    ['Expediente 204411, segunda visita.', 'ID_NUMBER Expediente 204411'],
    ['Número de caso: B-20441', 'ID_NUMBER Número de caso: B-20441'],
  ],
};

describe('[D12] a note', () => {
  describe.each(['en', 'es'] as const)('in %s', (language) => {
    it.each(ordinary[language])('is ordinary: %s', (note) => expect(seen(note)).toEqual([]));
    it.each(telling[language])('tells who it is: %s', (note, ...found) => expect(seen(note)).toEqual(found));
    it('has a table of more than forty sentences', () => expect(ordinary[language].length + telling[language].length).toBeGreaterThan(60));
  });

  it('is read in a moment, whatever stands in it', () => {
    const start = performance.now();
    for (const note of ['a'.repeat(500), '1-'.repeat(250), 'A '.repeat(250), '(312'.repeat(125), 'born '.repeat(100), 'Maria '.repeat(83)]) findInNote(note, known);
    expect(performance.now() - start).toBeLessThan(250);
  });

  it('[HR15] is refused for a birth date or the number of a record, whatever anybody says', () => {
    const findings = findInNote('Maria, DOB 4/12/1985, SSN 123-45-6789.', known);
    expect(() => checkNote(findings, true)).toThrow('HOURS_NOTE_IDENTIFIES_SOMEBODY');
  });

  it('is refused for a name until the trainee says that it is nobody they support', () => {
    const findings = findInNote('Met with Maria.', known);
    expect(() => checkNote(findings, false)).toThrow('HOURS_NOTE_NAMES_SOMEBODY');
    expect(() => checkNote(findings, true)).not.toThrow();
    expect(() => checkNote([], false)).not.toThrow();
  });
});
