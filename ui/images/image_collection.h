// Images to choose from, of which none is decoded before it is looked at.
#pragma once

#include "engine/model/cancellation.h"
#include "engine/model/experiment.h"
#include "engine/model/prior_shape.h"

#include <QImage>
#include <QString>

#include <functional>
#include <memory>
#include <vector>

namespace inkling {

struct ChosenImage {
  /// A file with a selection for IDX and .npy, so that the experiment stays small; else the pixels,
  /// but none for a picture of over four megapixels, which fits no prior.
  ImageSource source;
  QString name;
  QImage picture;  ///< of a file with a selection: Format_Grayscale8 for one channel
};

/// Does not change once it is open; every function may be called from any thread. Indices are from
/// 0 to size() − 1.
class ImageCollection {
 public:
  explicit ImageCollection(QString title) : title_(std::move(title)) {}
  virtual ~ImageCollection() = default;

  const QString& title() const { return title_; }
  const QString& remark() const { return remark_; }  ///< what is to be known of it; "" nothing

  virtual int size() const = 0;
  virtual QString caption(int index) const = 0;  ///< to stand below the thumbnail
  /// What a filter looks for: the class, or the name; "" where all have nothing but a number.
  virtual QString label(int index) const = 0;
  /// Shown whole, at most `side` pixels a side. May take as long as a picture takes to decode.
  /// Throws Error(Input).
  virtual QImage thumbnail(int index, int side) const = 0;
  /// May take long as well. Throws Error(Input).
  virtual ChosenImage image(int index) const = 0;

 protected:
  QString title_, remark_;
};

using Collection = std::shared_ptr<const ImageCollection>;

/// What an opening listens to, and tells. progress (0 to 1) is called on the opening's thread.
struct Opening {
  Cancellation cancellation;
  std::function<void(double)> progress;
};

/// What an ImageFile can be, IDX files with the labels beside them. prior: see imageLayout(); may
/// be empty. Blocks while IDX and .npy are read into memory, and folders and archives are looked
/// through. Throws Error(Input) for what cannot be,
/// Error(Resource) for more than 512 MB, Error(Cancelled).
Collection openCollection(const QString& path, const ImageShape& prior, const Opening& opening);

/// Where Debian's package has put Fashion-MNIST's test images.
inline constexpr const char* fashionMnistImages =
    "/usr/share/datasets/fashion-mnist/t10k-images-idx3-ubyte.gz";
inline constexpr const char* fashionMnistPackage = "dataset-fashion-mnist";

/// The same for Fashion-MNIST at its place, with the names of its classes; where it is not there
/// the message names the package.
Collection openFashionMnist(const QString& path, const Opening& opening);

/// The ten that come with the program.
Collection drawnDigits();
Collection photographs();  ///< those that do
Collection collectionOf(const QString& title, std::vector<EmbeddedSource> images);

/// Whether the engine takes the image for that prior as it is (grey for one in colour too). A prior
/// for any size takes what is no larger than the default working size: more is asked about.
bool fitsPrior(const ImageSource& source, const QImage& picture, const PriorShape& prior);

}  // namespace inkling
