//! Results and comparisons as files.

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

#[wasm_bindgen_test]
async fn a_comparison_is_saved_as_a_text_a_table_and_for_programs() {
    let stage = Stage::open("?q=tide&compare=other/c&compare=other/d");
    stage.click("#export").await;
    for extension in ["md", "csv", "json"] {
        stage.click(&format!("#save-comparison-{extension}")).await;
        stage.see(&format!("Saved as tide-comparison.{extension}")).await;
    }
}
