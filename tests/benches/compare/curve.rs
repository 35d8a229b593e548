//! Precision and recall of scored pairs, best score first, ties taken together.

/// The points of the curve: (precision, recall).
fn points(scored: &mut [(f32, bool)]) -> Vec<(f64, f64)> {
    scored.sort_by(|a, b| b.0.total_cmp(&a.0));
    let all = scored.iter().filter(|pair| pair.1).count() as f64;
    let (mut points, mut right) = (Vec::new(), 0.0);
    for (at, pair) in scored.iter().enumerate() {
        right += f64::from(u8::from(pair.1));
        if scored.get(at + 1).is_none_or(|next| next.0 < pair.0) {
            points.push((right / (at + 1) as f64, right / all));
        }
    }
    points
}

/// Average precision: the precision at each gain of recall, weighed by the gain.
pub fn average_precision(scored: &mut [(f32, bool)]) -> f64 {
    let (mut sum, mut before) = (0.0, 0.0);
    for (precision, recall) in points(scored) {
        sum += (recall - before) * precision;
        before = recall;
    }
    sum
}

/// The highest recall at which precision is still so high.
pub fn recall_at(scored: &mut [(f32, bool)], precision: f64) -> f64 {
    let points = points(scored);
    points.into_iter().filter(|point| point.0 >= precision).map(|point| point.1).fold(0.0, f64::max)
}
