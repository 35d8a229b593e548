/**
 * Makes an engine's index outside the page, in the folder it is called from: reads
 * `articles.json`, writes `index.json`.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { runInThisContext } from "node:vm";

const here = `${pathToFileURL(process.cwd()).href}/`;
const { default: settings } = await import(`${here}settings.js`);
const engine = await import(`${here}engine.js`);
for (const script of engine.scripts ?? []) {
  runInThisContext(readFileSync(script, "utf8"));
}
const articles = JSON.parse(readFileSync("articles.json", "utf8"));
writeFileSync("index.json", engine.write(await engine.make(articles, settings)));
