//! Results as files.

use crate::stage::Stage;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn the_results_of_a_search_are_saved_in_four_forms() {
    let stage = Stage::open("?q=ferry");
    stage.click("#export").await;
    stage.see("All 2 articles of this search").await;
    for extension in ["csv", "json", "bib", "ris"] {
        stage.click(&format!("#save-articles-{extension}")).await;
        stage.see(&format!("Saved as ferry-articles.{extension}")).await;
    }
    stage.type_into("#search", "zebra").await;
    stage.wait_for("nothing to export", || stage.query("#export").is_none()).await;
}
