//! The five articles of the shipped corpus, by their ids.

/// Has two captions, the date only as "Sept 26", and the quotation that the forum post also has.
pub const STRAITS_TIMES: &str = "the-straits-times/microsoft-halts-services-to-israeli-military-unit";
/// Has other text on its page.
pub const FORUM: &str = "unnamed-forum/microsoft-cuts-israeli-military-off-cloud-services";
/// The only other article that names its outlet.
pub const AI_NEWS: &str = "latest-ai-news/microsoft-cuts-off-services-to-israeli-military-unit";
/// The only article that states its date.
pub const DATED: &str = "unnamed-site/2025-09-28-microsoft-blocks-israels-use-of-its-technology";
/// States neither outlet nor date.
pub const TECHNOLOGY: &str = "unnamed-technology-site/microsoft-blocks-israels-use-of-its-technology";

/// What a link says that puts these articles side by side.
pub fn compare(ids: &[&str]) -> String {
    let parts: Vec<String> = ids.iter().map(|id| format!("compare={id}")).collect();
    format!("?{}", parts.join("&"))
}
