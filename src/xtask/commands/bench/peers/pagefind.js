/** Pagefind loads the parts of its index and of the articles that a question asks for. */
export const holdsArticles = true;

export async function make() {
  const pagefind = await import("./pagefind/pagefind.js");
  await pagefind.init();
  return pagefind;
}

export function answers(pagefind) {
  const search = (query) => pagefind.search(query);
  const passages = async (query) => {
    const { results } = await search(query);
    return Promise.all(results.slice(0, 10).map((result) => result.data()));
  };
  const find = async (query) => (await passages(query)).map((page) => page.meta.id);
  return { typed: search, exact: search, passages, find };
}
