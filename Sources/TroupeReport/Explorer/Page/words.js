// How the page speaks. WORDS, the table of words in six languages, stands before this; a text from the data is never in it.
const LANGUAGES = ["en", "zh", "ru", "de", "fr", "es"];
const NAMES = { en: "English", zh: "中文", ru: "Русский", de: "Deutsch", fr: "Français", es: "Español" };
const LOCALES = { en: "en-US", zh: "zh-CN", ru: "ru-RU", de: "de-DE", fr: "fr-FR", es: "es-ES" };
// The places of plural categories in an entry (Unicode CLDR); what is not named is the last form.
const FORMS = { ru: { one: 0, few: 1, many: 2 } };
let language = LANGUAGES.includes(data.language) ? data.language : "en";

/** An entry as it is written in the page's language; what no table has is the text itself. */
function entry(key) { return data.isSlow && WORDS["page.slow." + key]?.[language] || (WORDS["page." + key] || WORDS[key])?.[language]; }
const has = (key) => entry(key) !== undefined;
/** Words with numbers and texts filled in; the form is that of the first number. */
function say(key, ...values) {
  const text = entry(key), forms = text.split("|");
  let form = forms[0];
  if (forms.length > 1) {
    const category = new Intl.PluralRules(LOCALES[language]).select(Number(values[0]));
    form = forms[FORMS[language] ? FORMS[language][category] ?? 2 : category === "one" ? 0 : 1];
  }
  return form.replace(/\{(\d)\}/g, (_, place) => (typeof values[place] === "number" ? count(values[place]) : String(values[place])));
}
/** A word of the program that stands in the data, such as a layer; a user's own word stays as it is. */
function word(kind, text) {
  const shown = kind === "layer" ? text.replace(/^folded-(?=.)/, "") : text;
  return WORDS[kind + "." + shown]?.[language] ?? shown;
}
/** Lines that were written once for each language. */
function spoken(lines) { return Array.isArray(lines) ? lines : lines?.[language] || lines?.en || []; }
function count(value) { return value.toLocaleString(LOCALES[language]); }
function probability(value) {
  if (value === null) return say("notKnown");
  if (value === 0) return "0";
  return value < 0.001 ? value.toExponential(1) : String(Number(value.toPrecision(2)));
}
function duration(seconds) {
  const size = Math.abs(seconds);
  const number = (value) => (Math.round(value * 10) / 10).toLocaleString(LOCALES[language], { useGrouping: false });
  if (size < 120) return say("unit.s", number(size));
  if (size < 7200) return say("unit.min", number(size / 60));
  return size < 172800 ? say("unit.h", number(size / 3600)) : say("unit.partDays", number(size / 86400));
}
function moment(seconds) { return new Date(seconds * 1000).toISOString().slice(0, 19).replace("T", " "); }
