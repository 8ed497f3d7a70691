// Random crops of pictures of any size.
#pragma once

#include "engine/model/cancellation.h"
#include "engine/model/engine.h"
#include "engine/training/resample.h"
#include "engine/training/training_images.h"
#include "engine/training/uniforms.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace inkling {

/// Names among the data for pictures that are drawn as they are needed: dead_leaves.h and lines.h.
constexpr const char* deadLeavesName = "dead-leaves:";
constexpr const char* linesName = "lines:";

/// Whether a name among the data is one of these.
bool isDrawn(const std::string& data);

struct CropSettings {
  int side = 64;             ///< of a crop
  double shrink = 1;         ///< highest factor by which what is cropped is scaled down
  bool flips = false;        ///< half of the crops are mirrored
  bool turns = false;        ///< each is turned by 0 to 3 quarter turns
  std::int64_t heldOut = 0;  ///< pictures at the end of each entry of the data
  bool grey = false;         ///< colours are mixed to grey
  int channels = 0;          ///< of the prior that they are for; 0: colour where a picture has it
  std::uint64_t memory = 1u << 30;  ///< bytes that decoded pictures may take
  std::uint64_t seed = 0;
};

/// A crop comes from each entry of the data equally often, from each of its pictures likewise, is
/// scaled down by a factor that is log-uniform from 1 to shrink (as far as the picture is large
/// enough), and lies anywhere. Pictures that do not fit in the memory together take turns: an
/// epoch's random order is cut into parts that fit, and as many crops are taken from each part as
/// it has pictures, times `visits`.
class PictureCrops final : public TrainingImages {
 public:
  static constexpr std::int64_t visits = 256;
  static constexpr int heldOutCrops = 8;  ///< of each picture
  static constexpr int heldOutSide = 128;

  /// Reads all of the data once, each entry as an ImageFile. Throws as that does, Error(Input)
  /// naming the file that is smaller than a crop or an entry whose pictures are all held out, and
  /// Error(Resource) where a single picture is larger than the memory.
  PictureCrops(const std::vector<std::string>& data, const PictureDecoder& decoder,
               const CropSettings& settings, const ProgressCallback& progress,
               const Cancellation& cancellation);
  ~PictureCrops() override;

  const ImageShape& shape() const override { return shape_; }
  bool anySize() const override { return true; }
  at::Tensor batch(std::int64_t first, std::int64_t count) override;
  at::Tensor heldOut() const override { return heldOut_; }
  const ImageShape& heldOutShape() const override { return heldOutShape_; }
  /// One value a channel, and the second moment, of a thousand crops.
  at::Tensor meanImage() const override { return mean_; }
  double secondMoment() const override { return secondMoment_; }
  std::int64_t trainingCount() const override { return trainingCount_; }
  nlohmann::json description() const override;

  std::uint64_t bytesHeld() const;  ///< of decoded pictures, now

 private:
  struct Picture;
  struct Entry;

  int index(std::size_t number, const ProgressCallback& progress, const Cancellation& cancellation);
  BytePicture bytesOf(const Image& image) const;
  void refuseUnfit(const Picture& picture) const;
  void makeHeldOut();
  void measure();
  void enter(std::int64_t position);
  void load(const std::vector<std::size_t>& wanted);
  void crop(const RandomStream& stream, int side, const Picture& from, float* out) const;
  void trainingCrop(std::int64_t number, float* out) const;

  PictureDecoder decoder_;
  CropSettings settings_;
  ImageShape shape_, heldOutShape_;
  std::vector<Entry> entries_;
  std::vector<Picture> pictures_;
  std::vector<Palette> palettes_;
  std::int64_t trainingCount_ = 0;
  std::int64_t partBegin_ = 0, partEnd_ = 0;  ///< crops that the pictures in memory serve
  at::Tensor heldOut_, mean_;
  double secondMoment_ = 0;
};

}  // namespace inkling
