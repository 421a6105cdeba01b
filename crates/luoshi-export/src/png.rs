//! An SVG of our own as a PNG, with the fonts of this machine.

use std::sync::{Arc, LazyLock, Mutex, PoisonError};

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Node, Options, Tree, fontdb::Database};

/// The largest picture: 64 MiB while it is drawn.
const MOST_PIXELS: f32 = 16.0 * 1024.0 * 1024.0;

/// Pixels of the PNG for one of the SVG, as long as there is room: sharp on paper and on phones.
const SCALE: f32 = 2.0;

/// Fonts with Chinese signs that pictures name, and that stand for the others where they are missing.
const SANS: &[&str] = &[
    "PingFang SC",
    "Hiragino Sans GB",
    "Microsoft YaHei",
    "Noto Sans CJK SC",
    "Source Han Sans SC",
];
const SERIF: &[&str] = &[
    "Source Han Serif SC",
    "Noto Serif CJK SC",
    "Songti SC",
    "STZhongsong",
    "SimSun",
];

/// Why there is no PNG.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotDrawn {
    /// No font of this machine has Chinese signs.
    NoFont,
    /// Even at one pixel for one it would be larger than is drawn.
    TooLarge,
    /// The SVG is none, or the PNG could not be put together.
    Broken,
}

impl NotDrawn {
    /// The sentence about it stands in the message files as `not-drawn-<key>`.
    pub fn key(self) -> &'static str {
        match self {
            NotDrawn::NoFont => "no-font",
            NotDrawn::TooLarge => "too-large",
            NotDrawn::Broken => "broken",
        }
    }
}

/// The fonts of this machine, looked for once; none when they have no Chinese.
static FONTS: LazyLock<Option<Arc<Database>>> = LazyLock::new(|| {
    let mut fonts = Database::new();
    fonts.load_system_fonts();
    with_chinese(fonts).map(Arc::new)
});

/// One picture at a time: a server's memory does not depend on how many ask.
static DRAWING: Mutex<()> = Mutex::new(());

/// Draws an SVG as a PNG, at twice its size where that is not too large.
pub fn png(svg: &str) -> Result<Vec<u8>, NotDrawn> {
    let fonts = FONTS.as_ref().ok_or(NotDrawn::NoFont)?;
    let _one = DRAWING.lock().unwrap_or_else(PoisonError::into_inner);
    let tree = tree(svg, fonts.clone()).ok_or(NotDrawn::Broken)?;
    let size = tree.size();
    let scale = scale(size.width(), size.height()).ok_or(NotDrawn::TooLarge)?;
    let canvas = size
        .to_int_size()
        .scale_by(scale)
        .and_then(|it| Pixmap::new(it.width(), it.height()));
    let mut canvas = canvas.ok_or(NotDrawn::Broken)?;
    resvg::render(
        &tree,
        Transform::from_scale(scale, scale),
        &mut canvas.as_mut(),
    );
    canvas.encode_png().map_err(|_| NotDrawn::Broken)
}

fn tree(svg: &str, fonts: Arc<Database>) -> Option<Tree> {
    let options = Options {
        fontdb: fonts,
        ..Options::default()
    };
    Tree::from_str(svg, &options).ok()
}

/// How much larger a picture of that size is drawn.
fn scale(width: f32, height: f32) -> Option<f32> {
    let most = (MOST_PIXELS / (width * height)).sqrt().min(SCALE);
    (most >= 1.0).then_some(most)
}

/// The fonts with a choice for the generic families, if any of them has Chinese signs.
fn with_chinese(mut fonts: Database) -> Option<Database> {
    let any = fonts.faces().next()?.families.first()?.0.clone();
    let sans = known(&fonts, SANS);
    let serif = known(&fonts, SERIF);
    fonts.set_sans_serif_family(sans.or(serif).unwrap_or(&any));
    fonts.set_serif_family(serif.or(sans).unwrap_or(&any));
    if sans.or(serif).is_none() {
        let other = font_of("中", &fonts)?;
        fonts.set_sans_serif_family(other.as_str());
        fonts.set_serif_family(other.as_str());
    }
    Some(fonts)
}

fn known(fonts: &Database, families: &[&'static str]) -> Option<&'static str> {
    let has = |name: &str| {
        let mut all = fonts.faces().flat_map(|it| &it.families);
        all.any(|(it, _)| it == name)
    };
    families.iter().copied().find(|it| has(it))
}

/// The family in which a sign would be drawn; none where it would be an empty box.
fn font_of(sign: &str, fonts: &Database) -> Option<String> {
    let probe = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\">\
         <text y=\"9\" font-family=\"sans-serif\">{sign}</text></svg>"
    );
    let tree = tree(&probe, Arc::new(fonts.clone()))?;
    let Some(Node::Text(text)) = tree.root().children().first() else {
        return None;
    };
    let glyph = text.layouted().first()?.positioned_glyphs.first()?;
    let family = &fonts.face(glyph.font)?.families.first()?.0;
    (glyph.id.0 != 0).then(|| family.clone())
}

#[cfg(test)]
mod tests {
    use super::*;

    const PICTURE: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"60\" height=\"20\">\
        <rect width=\"60\" height=\"20\" fill=\"#ffffff\"/>\
        <text x=\"2\" y=\"16\" font-size=\"16\" font-family=\"sans-serif\">安排</text></svg>";

    #[test]
    fn a_picture_has_twice_the_size_and_ink_where_there_is_text() {
        if FONTS.is_none() {
            assert_eq!(png(PICTURE), Err(NotDrawn::NoFont));
            return;
        }
        let drawn = Pixmap::decode_png(&png(PICTURE).unwrap()).unwrap();
        assert_eq!((drawn.width(), drawn.height()), (120, 40));
        let dark = drawn.pixels().iter().filter(|it| it.red() < 128).count();
        assert!(dark > 200, "{dark} dark pixels");
    }

    #[test]
    fn without_chinese_there_is_no_picture_of_empty_boxes() {
        assert!(with_chinese(Database::new()).is_none());
        let mut latin = Database::new();
        latin.load_system_fonts();
        let chinese: Vec<_> = latin
            .faces()
            .filter(|it| it.families.iter().any(|(name, _)| name.contains("CJK")))
            .map(|it| it.id)
            .collect();
        for id in chinese {
            latin.remove_face(id);
        }
        if latin
            .faces()
            .all(|it| it.families.iter().all(|(name, _)| !name.contains("Han")))
        {
            assert!(latin.is_empty() || with_chinese(latin).is_none());
        }
    }

    #[test]
    fn what_is_too_large_is_refused_before_it_takes_memory() {
        assert_eq!(scale(1000.0, 1000.0), Some(2.0));
        assert!(scale(1260.0, 8000.0).is_some_and(|it| (1.0..2.0).contains(&it)));
        assert_eq!(scale(1260.0, 1_000_000.0), None);
        assert_eq!(scale(f32::MAX, f32::MAX), None);
        let huge = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9999\" height=\"99999\"/>";
        if FONTS.is_some() {
            assert_eq!(png(huge), Err(NotDrawn::TooLarge));
            assert_eq!(png("no picture"), Err(NotDrawn::Broken));
        }
    }
}
