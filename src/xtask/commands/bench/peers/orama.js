/** Orama and zbsearch, which offer the same functions. */
import { create, insertMultiple, load, save, search } from "./library/index.js";

const schema = { title: "string", text: "string" };

/** Their index is a database with the articles in it. */
export const holdsArticles = true;

export async function make(articles) {
  const database = create({ schema });
  await insertMultiple(database, articles);
  return database;
}

export const write = (database) => JSON.stringify(save(database));

export function read(text) {
  const database = create({ schema });
  load(database, JSON.parse(text));
  return database;
}

export function answers(database) {
  const typed = (term) => search(database, { term, tolerance: 1, limit: 10 });
  const exact = (term) => search(database, { term, exact: true, limit: 10 });
  return { typed, exact, find: async (query) => (await typed(query)).hits.map((hit) => hit.id) };
}
