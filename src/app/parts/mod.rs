//! Parts that several screens use.

pub mod bar;
pub mod columns;
pub mod direction;
pub mod download;
pub mod export;
pub mod fold;
pub mod marked;
pub mod menu;
pub mod notice;
pub mod outlet;
pub mod room;
pub mod save_one_file;
pub mod show_more;
pub mod show_switch;
pub mod status;
pub mod text_tags;
pub mod update;
pub mod wordmark;
pub mod working;

pub use bar::bar;
pub use direction::direction;
pub use download::{Download, FileForm};
pub use export::{EXPORT, Export, ExportForm};
pub use fold::{Fold, is_unfolded};
pub use marked::Marked;
pub use menu::Menu;
pub use notice::Notice;
pub use outlet::{Outlet, OutletBadge, OutletName};
pub use save_one_file::SaveOneFile;
pub use show_more::ShowMore;
pub use show_switch::ShowSwitch;
pub use status::{Announcer, StatusRegion, use_announcer};
pub use text_tags::TextTags;
pub use update::UpdateNotice;
pub use wordmark::Wordmark;
pub use working::{Working, busy};
