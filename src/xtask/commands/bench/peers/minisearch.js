import MiniSearch from "./library/index.js";

const options = { fields: ["title", "text"] };
const boost = { title: 2 };

export function make(articles) {
  const index = new MiniSearch(options);
  index.addAll(articles);
  return index;
}

export const write = (index) => JSON.stringify(index);
export const read = (text) => MiniSearch.loadJSON(text, options);

export function answers(index) {
  const typed = (query) => index.search(query, { prefix: true, fuzzy: 0.2, boost }).slice(0, 10);
  const exact = (query) => index.search(query, { boost }).slice(0, 10);
  return { typed, exact, find: (query) => typed(query).map((result) => result.id) };
}
