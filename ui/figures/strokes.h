// Pen strokes rendered as MNIST's digits are: for the gallery and the drawing canvas.
#pragma once

#include "engine/model/image.h"

#include <nlohmann/json_fwd.hpp>

#include <vector>

namespace inkling {

struct StrokePoint {
  double x = 0, y = 0;  ///< any unit; y grows downwards
};

/// The points where the pen went, joined by a smooth curve (one point: a dot). A corner is the end
/// of one stroke and the beginning of the next.
using Stroke = std::vector<StrokePoint>;

/// White strokes on black, anti-aliased, 28×28: scaled, keeping the aspect, so that the ink fits a
/// box of 20×20, and shifted so that its centre of mass is the centre of the image. No ink: all
/// black.
Image renderStrokes(const std::vector<Stroke>& strokes, double pen = 2.3);

/// Reads [[[x, y], ...], ...]. Throws Error(Input) that names `name` for anything else.
std::vector<Stroke> strokesFromJson(const nlohmann::json& json, const std::string& name);

}  // namespace inkling
