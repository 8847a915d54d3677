/**
 * Words that the product does not use, with what to say instead. Person first; results, not purity; not yet, never failed;
 * the system is to blame, not the person; no false hurry. Patterns are whole words, in any case.
 */
export const everywhere = {
  en: [
    ['addicts?|junkies?|druggies?|alcoholics?|drunks?', 'a person with a substance use disorder'],
    ['(substance|drug|alcohol) abus(e|er|ers|ing)', 'substance use'],
    ['(be|been|being|is|am|are|was|were|get|gets|getting|got|stay|stays|staying|stayed|keep|keeps|kept|came|come) (clean|dirty)|clean and sober|clean time|(clean|dirty) (urine|drug|test|screen)s?', 'not using now; tested negative'],
    ['relaps(e|es|ed|ing)', 'return to use'],
    ['suffer(s|ed|ing)? (from|with)', 'lives with'],
    ['victims?', 'a person who was harmed'],
    ['(commit|commits|committed|committing) suicide|(failed|successful) suicide', 'died by suicide'],
    ['(the )?mentally ill|the disabled|wheelchair-bound', 'a person with a mental health condition'],
    ['non-?complian(t|ce)', 'chose another way'],
    ['fail|fails|failed|failing|failures?', 'not yet'],
    ['invalid', 'what to do instead'],
    ['offenders?', 'the dated fact'],
    ['act now|hurry( up)?', 'until when, and that more time can be asked for'],
  ],
  es: [
    ['adict[oa]s?|drogadict[oa]s?|alcohólic[oa]s?|toxicóman[oa]s?|yonquis?|borrach[oa]s?', 'persona con un trastorno por consumo'],
    ['abus(o|ar|aba|ó) de( las?)? (sustancias?|drogas?|alcohol)', 'consumo'],
    ['(est(á|ás|án|ar|oy|uvo|aba|aban|ando)|seguir|sigo|sigue|mantener(se|me)?|mantiene|quedar(se)?|llev(o|a|aba)( \\S+){1,3}) (limpi|suci)[oa]s?|(prueba|orina|muestra)s? (limpi|suci)as?', 'no consume ahora; dio negativo'],
    ['recaídas?|recaer|recae|recaen|recayó|recaí|recaído', 'volver a consumir'],
    ['(sufr|padec)(e|en|ía|ían|ió|ir|er|iendo|iendo) (de|del)', 'vive con'],
    ['víctimas?', 'persona que recibió un daño'],
    ['comet(er|e|ió|en|ido|iendo) (el )?suicidio|suicidio (fallido|exitoso)', 'murió por suicidio'],
    ['enferm[oa]s? mental(es)?|l[oa]s discapacitad[oa]s', 'persona con una condición de salud mental'],
    ['incumplidor(a|es|as)?', 'eligió otro camino'],
    ['fracas(o|os|a|an|ó|ar|aron|ado|ada|ando)|reprob(ó|ar|ado|ada|ados|adas)', 'todavía no'],
    ['inválid[oa]s?', 'qué hacer en su lugar'],
    ['delincuentes?|infractor(a|es|as)?', 'el hecho con su fecha'],
    ['apúrese|dese prisa|actúe ya', 'hasta cuándo, y que se puede pedir más tiempo'],
  ],
};

/** In the product's own voice; a person in a story may say them. */
export const interfaceOnly = {
  en: [['please|sorry|oops|whoops|forbidden|amazing|awesome|illegal', 'what to do next, plainly']],
  es: [['por favor|perdón|lo sentimos|lo siento|disculpe|ups|prohibid[oa]s?|increíble|ilegal', 'qué hacer ahora, sin rodeos']],
};

/** Names of bodies, laws and drinks, as they are. */
export const names = {
  en: ['Substance Abuse and Mental Health Services Administration', 'Alcoholics Anonymous', 'Drug Abuse Office and Treatment Act', 'National Institute on Drug Abuse', 'National Institute on Alcohol Abuse and Alcoholism'],
  es: ['Alcohólicos Anónimos', 'bebida alcohólica', 'bebidas alcohólicas', 'Substance Abuse and Mental Health Services Administration', 'Alcoholics Anonymous'],
};

const wholeWords = (pattern) => new RegExp(`(?<![\\p{L}\\p{M}])(?:${pattern})(?![\\p{L}\\p{M}])`, 'giu');
const quoted = /“[^”]*”|«[^»]*»|"[^"\n]*"/g;

/** Each forbidden word of a text, with what to say instead. Teaching texts may quote a word to speak of it. */
export function forbiddenIn(language, text, { isInterface }) {
  const named = names[language].reduce((rest, name) => rest.replaceAll(name, ''), text);
  const own = isInterface ? named : named.replace(quoted, '""');
  const list = isInterface ? [...everywhere[language], ...interfaceOnly[language]] : everywhere[language];
  return list.flatMap(([pattern, instead]) => [...own.matchAll(wholeWords(pattern))].map(([word]) => ({ word, instead })));
}
