import type { InBoth } from '@waymark/kernel';

/** Something that a peer worker can be seen to do. */
export interface Competency {
  /** `C4.2`: the second of the fourth category. */
  readonly code: string;
  readonly text: InBoth;
}

export interface CompetencyCategory {
  /** `C4`. */
  readonly code: string;
  readonly title: InBoth;
  readonly competencies: readonly Competency[];
}

const category = (code: string, title: readonly [string, string], competencies: readonly (readonly [string, string])[]): CompetencyCategory => ({
  code,
  title: { en: title[0], es: title[1] },
  competencies: competencies.map(([en, es], index) => ({ code: `${code}.${index + 1}`, text: { en, es } })),
});

/**
 * Core Competencies for Peer Workers in Behavioral Health Services (SAMHSA, 2015, public domain): its 12 categories, and what
 * each asks for in the product's own plain words. The Spanish is the product's own. One framework for all courses.
 */
export const framework: readonly CompetencyCategory[] = [
  category('C1', ['Engages peers in collaborative and caring relationships', 'Entabla relaciones de colaboración y cuidado'], [
    ['Makes the first contact', 'Da el primer paso para conocerse'],
    ['Listens with care to what is said and felt', 'Escucha con atención lo que se dice y se siente'],
    ['Reaches out at every stage of recovery', 'Se acerca en cada etapa de la recuperación'],
    ['Shows acceptance and respect', 'Muestra aceptación y respeto'],
    ['Shows understanding of what people live through and feel', 'Muestra que entiende lo que la persona vive y siente'],
  ]),
  category('C2', ['Provides support', 'Brinda apoyo'], [
    ['Says that experiences and feelings are real', 'Reconoce las experiencias y los sentimientos'],
    ['Encourages people to take valued roles in their community', 'Anima a tener un lugar valioso en la comunidad'],
    ['Conveys hope', 'Transmite esperanza'],
    ['Celebrates effort and success', 'Celebra el esfuerzo y los logros'],
    ['Gives practical help', 'Da ayuda práctica'],
  ]),
  category('C3', ['Shares lived experiences of recovery', 'Comparte su experiencia vivida de recuperación'], [
    ['Tells their own story, and others\' only with permission, to give hope', 'Cuenta su historia, y la de otras personas solo con permiso, para dar esperanza'],
    ['Speaks of their own ongoing work on wellness', 'Habla de cómo cuida su propio bienestar'],
    ['Knows when to share and when to listen', 'Sabe cuándo compartir y cuándo escuchar'],
    ['Describes their own practices and helps others find theirs', 'Describe sus prácticas y ayuda a cada quien a hallar las suyas'],
  ]),
  category('C4', ['Personalizes peer support', 'Adapta el apoyo a cada persona'], [
    ['Knows their own values, culture and bias', 'Conoce sus propios valores, cultura y prejuicios'],
    ['Respects cultural and spiritual beliefs', 'Respeta las creencias culturales y espirituales'],
    ['Sees what makes each person\'s life complex', 'Ve lo que hace única y compleja cada vida'],
    ['Fits help to the person', 'Ajusta la ayuda a la persona'],
  ]),
  category('C5', ['Supports recovery planning', 'Apoya la planificación de la recuperación'], [
    ['Helps people name goals and dreams', 'Ayuda a nombrar metas y sueños'],
    ['Offers strategies for a goal', 'Propone maneras de alcanzar una meta'],
    ['Supports people in making decisions', 'Apoya a la persona en sus decisiones'],
    ['Helps people act in their own care team', 'Ayuda a participar en su propio equipo de atención'],
    ['Finds information that can be trusted', 'Busca información confiable'],
  ]),
  category('C6', ['Links to resources, services and supports', 'Conecta con recursos, servicios y apoyos'], [
    ['Keeps a list of resources up to date', 'Mantiene al día una lista de recursos'],
    ['Helps people choose and use resources', 'Ayuda a elegir y usar recursos'],
    ['Helps with health services', 'Ayuda con los servicios de salud'],
    ['Goes along when asked', 'Acompaña cuando se lo piden'],
    ['Joins community activities when asked', 'Participa en actividades de la comunidad cuando se lo piden'],
  ]),
  category('C7', ['Provides information about skills related to health, wellness and recovery', 'Informa sobre salud, bienestar y recuperación'], [
    ['Teaches about health, wellness and recovery', 'Enseña sobre salud, bienestar y recuperación'],
    ['Learns together with people', 'Aprende junto con las personas'],
    ['Coaches people in finding their way through systems', 'Guía a la persona para moverse en los sistemas'],
    ['Coaches the skills that people want', 'Practica las habilidades que la persona desea'],
    ['Teaches families and supporters', 'Enseña a familias y a quienes apoyan'],
    ['Fits the method to what the person prefers', 'Ajusta el método a lo que la persona prefiere'],
  ]),
  category('C8', ['Helps peers to manage crises', 'Ayuda a manejar las crisis'], [
    ['Sees signs of distress and danger', 'Reconoce señales de angustia y de peligro'],
    ['Reassures people in distress', 'Da calma a quien está en angustia'],
    ['Makes a safe space', 'Crea un espacio seguro'],
    ['Acts with local resources and the person\'s preferences', 'Actúa con los recursos locales y las preferencias de la persona'],
    ['Helps make a crisis plan or advance directive', 'Ayuda a hacer un plan de crisis o una directiva anticipada'],
  ]),
  category('C9', ['Values communication', 'Valora la comunicación'], [
    ['Uses respectful, person-first, recovery language', 'Usa un lenguaje respetuoso, centrado en la persona y en la recuperación'],
    ['Listens actively', 'Escucha de manera activa'],
    ['Checks that words were understood', 'Comprueba que se ha entendido'],
    ['States their own view with colleagues', 'Expresa su punto de vista entre colegas'],
    ['Documents as required', 'Documenta como se pide'],
    ['Keeps confidentiality', 'Guarda la confidencialidad'],
  ]),
  category('C10', ['Supports collaboration and teamwork', 'Apoya la colaboración y el trabajo en equipo'], [
    ['Works together with colleagues', 'Trabaja junto con colegas'],
    ['Works with mental health, substance use and medical providers', 'Trabaja con profesionales de salud mental, uso de sustancias y medicina'],
    ['Coordinates for the person\'s wellness', 'Coordina por el bienestar de la persona'],
    ['Coordinates with family and natural supports', 'Coordina con la familia y los apoyos naturales'],
    ['Partners with community bodies', 'Se une a organizaciones de la comunidad'],
    ['Resolves conflict', 'Resuelve conflictos'],
  ]),
  category('C11', ['Promotes leadership and advocacy', 'Promueve el liderazgo y la defensa de derechos'], [
    ['Uses the laws on people\'s rights (ADA, HIPAA, Olmstead)', 'Usa las leyes sobre derechos (ADA, HIPAA, Olmstead)'],
    ['Speaks up in team, housing and family matters', 'Alza la voz en el equipo, la vivienda y la familia'],
    ['Uses legal and advocacy resources', 'Usa recursos legales y de defensa'],
    ['Works against stigma', 'Trabaja contra el estigma'],
    ['Teaches colleagues about recovery', 'Enseña a colegas sobre la recuperación'],
    ['Helps the organization get better', 'Ayuda a mejorar la organización'],
    ['Keeps a good standing among peers and colleagues', 'Conserva el buen nombre entre pares y colegas'],
  ]),
  category('C12', ['Promotes growth and development', 'Promueve el crecimiento y el desarrollo'], [
    ['Knows their limits and asks for help', 'Conoce sus límites y pide ayuda'],
    ['Uses supervision well', 'Aprovecha la supervisión'],
    ['Reflects on their own reactions and notices their own distress', 'Reflexiona sobre sus reacciones y nota su propia angustia'],
    ['Looks for ways to learn', 'Busca maneras de aprender'],
  ]),
];

export const competencyCodes: ReadonlySet<string> = new Set(framework.flatMap(({ competencies }) => competencies.map(({ code }) => code)));
