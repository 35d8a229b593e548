import FlexSearch from "./library/flexsearch.bundle.module.min.js";

export function make(articles, settings) {
  const index = new FlexSearch.Index(settings);
  articles.forEach(({ title, text }, at) => index.add(at, `${title}\n${text}`));
  return index;
}

export function write(index) {
  const parts = [];
  index.export((key, data) => void parts.push([key, data]));
  return JSON.stringify(parts);
}

export function read(text, settings) {
  const index = new FlexSearch.Index(settings);
  for (const [key, data] of JSON.parse(text)) {
    index.import(key, data);
  }
  return index;
}

export function answers(index, articles) {
  // Without `suggest` a single unknown word leaves nothing.
  const typed = (query) => index.search(query, { limit: 10, suggest: true });
  const exact = (query) => index.search(query, { limit: 10 });
  return { typed, exact, find: (query) => typed(query).map((at) => articles[at].id) };
}
