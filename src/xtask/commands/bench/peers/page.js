/**
 * A page that does nothing but load an engine with its index and articles. Asked for as
 * `page.html?make`, it loads the articles alone and makes the index itself.
 */
import settings from "./settings.js";
import * as engine from "./engine.js";

/** The library of an engine that is no module. */
function script(address) {
  return new Promise((resolve, reject) => {
    const element = document.createElement("script");
    element.src = address;
    element.onload = resolve;
    element.onerror = () => reject(new Error(`${address} cannot be loaded`));
    document.head.append(element);
  });
}

const fetched = async (name) => (await fetch(`./${name}`)).text();

async function open() {
  const makes = location.search === "?make";
  const [articles, index] = await Promise.all([
    engine.holdsArticles && !makes ? null : fetched("articles.json").then(JSON.parse),
    engine.read && !makes ? fetched("index.json") : null,
    ...(engine.scripts ?? []).map((address) => script(`./${address}`)),
  ]);
  const opened = index === null ? await engine.make(articles, settings) : await engine.read(index, settings);
  await bench.opened(engine.answers(opened, articles));
}

open().catch(bench.failed);
