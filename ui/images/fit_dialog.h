// Brings a picture to the shape of the prior's images, or where the prior is for any size to the
// size that one works at, under the eyes of the user.
#pragma once

#include "engine/model/prior_shape.h"
#include "ui/figures/pictures.h"
#include "ui/session/background.h"

#include <QDialog>
#include <QImage>

class QCheckBox;
class QComboBox;
class QLabel;
class QSpinBox;
class QVBoxLayout;

namespace inkling {

class CropView;
class ImageView;

/// Not modal. The picture is fitted on another thread whenever something changes; accepting waits
/// for that. Object names of its parts: "crop", "result", "frame", "size", "scaling", "invert",
/// "centre", "done", "remark", "use", "cancel".
class FitDialog : public QDialog {
  Q_OBJECT

 public:
  /// picture: not empty; prior: known. For grey images of MNIST's size centring as MNIST does is
  /// offered; for a prior of any size the longest side, and no padding.
  FitDialog(const QImage& picture, const QString& name, const PriorShape& prior,
            QWidget* parent = nullptr);

  FitOptions options() const;
  /// As it is to be used; complete once accepted() has been emitted.
  const FittedPicture& fitted() const { return fitted_; }

 public Q_SLOTS:
  void accept() override;
  void done(int result) override;

 private:
  ImageShape shape() const;               ///< of what is made of the picture
  ImageShape shapeAt(int longest) const;  ///< if that is the longest side
  void addOptions(QVBoxLayout* column);
  void addSize(QVBoxLayout* column);
  void showSize();
  QComboBox* makeChoice(const char* name, const QString& label, const QStringList& choices,
                        QVBoxLayout* column);
  QCheckBox* makeCheck(const char* name, const QString& text, const QString& tip,
                       QVBoxLayout* column);
  void preparePicture();
  void refresh();
  void showFitted(const FittedPicture& fitted);
  void showRemark();

  QImage picture_;
  PriorShape prior_;
  FittedPicture fitted_;
  CropView* crop_;
  ImageView* result_;
  QComboBox *frame_ = nullptr, *scaling_ = nullptr;
  QSpinBox* size_ = nullptr;  ///< the longest side, for a prior of any size
  QCheckBox *invert_ = nullptr, *centre_ = nullptr;
  QLabel *said_ = nullptr, *remark_ = nullptr;
  bool cropped_ = false;  ///< by hand
  bool brightBorder_ = false;
  bool fitting_ = false, stale_ = false, accepting_ = false;
  Background background_;
};

}  // namespace inkling
