export const scripts = ["library/lunr.min.js"];

export function make(articles) {
  return lunr(function () {
    this.ref("id");
    this.field("title", { boost: 2 });
    this.field("text");
    articles.forEach((article) => this.add(article));
  });
}

export const write = (index) => JSON.stringify(index);
export const read = (text) => lunr.Index.load(JSON.parse(text));

export function answers(index) {
  const words = (query) => query.toLowerCase().split(/\s+/).filter(Boolean);
  const trailing = lunr.Query.wildcard.TRAILING;
  const typed = (query) =>
    index
      .query((terms) => {
        const all = words(query);
        all.forEach((word, at) => {
          terms.term(word, { boost: 10 });
          terms.term(word, { editDistance: 1, usePipeline: false });
          if (at === all.length - 1) {
            terms.term(word, { wildcard: trailing, usePipeline: false, boost: 2 });
          }
        });
      })
      .slice(0, 10);
  const exact = (query) =>
    index.query((terms) => words(query).forEach((word) => terms.term(word, {}))).slice(0, 10);
  return { typed, exact, find: (query) => typed(query).map((result) => result.ref) };
}
