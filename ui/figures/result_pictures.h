// The pictures of a result, as files.
#pragma once

#include "engine/model/cancellation.h"
#include "engine/model/result.h"
#include "ui/figures/result_arrays.h"

#include <QString>

#include <set>
#include <string>
#include <vector>

namespace inkling {

enum class PictureKind {
  Truth,
  BackProjection,
  Estimate,
  FirstSample,
  FurtherSamples,
  Mean,
  Deviation
};
inline constexpr int mostMagnification = 64;

/// One picture of a result, which it points into.
struct ResultPicture {
  PictureKind kind = PictureKind::Truth;
  QString label;  ///< "QCS-SGM+, mean", for a list
  /// NN-IMAGE-WHAT.png: the image's place from 00, its name with odd characters as '_', and truth,
  /// back-projection, METHOD-estimate, METHOD-sample-SSS (from 000), METHOD-mean or
  /// METHOD-deviation.
  std::string fileName;
  const Image* image = nullptr;
};

/// Image by image, method by method; mean and deviation only of two and more samples.
std::vector<ResultPicture> resultPictures(const Result& result);

/// PNG, every pixel a square of magnification×magnification, clipped to [0, 1]; a deviation is grey
/// too, 1 being white. The experiment's JSON goes along. Throws Error(Usage) for a magnification
/// that is not 1 to mostMagnification or makes a side over 32767, Error(Output).
void savePicture(const std::string& path, const Image& image, int magnification,
                 const std::string& experimentJson);

/// Those kinds of pictures under their fileName in a folder that exists. Throws as savePicture
/// does, Error(Usage) if there is none of them; what was written before an error or the
/// cancellation stays, each file whole.
void savePictures(const std::string& folder, const Result& result,
                  const std::set<PictureKind>& kinds, int magnification,
                  const Cancellation& cancellation = {}, const FileReport& report = {});

}  // namespace inkling
