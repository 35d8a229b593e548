//! In which direction an article is laid out.

use crossread_engine::article_text::ArticleText;

/// The value of `dir` around an article's text, so that its marks and bars stand where its lines
/// begin; inside it each block goes by its own letters.
pub fn direction(text: &ArticleText<'_>) -> &'static str {
    if text.is_right_to_left() { "rtl" } else { "ltr" }
}
