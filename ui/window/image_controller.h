// Ways of pictures into the document.
#pragma once

#include "engine/model/experiment.h"

#include <QImage>
#include <QObject>
#include <QString>

#include <vector>

class QWidget;

namespace inkling {

class MessageBar;
class Workbench;

struct FittedPicture;

/// Makes images the document's, where they must be under the eyes of the user brought to the shape
/// that the prior has. What goes wrong is told in the message bar, and what a transparent picture
/// that needs no fitting was laid on.
class ImageController : public QObject {
  Q_OBJECT

 public:
  /// All must outlive it; its dialogs are the window's.
  ImageController(Workbench& workbench, MessageBar& messages, QWidget& window);

  /// As it is. name: for the history.
  void use(const ImageSource& source, const QString& name);
  void useTogether(const std::vector<ImageSource>& sources);
  /// All strokes of one session are one step to undo.
  void useDrawing(const Image& image);
  /// Where the image is the drawing: there is none any more.
  void takeBackDrawing();
  void useDrawFromPrior();
  /// At once where it has the prior's shape, else once it was fitted; while the engine opens, once
  /// the prior is known. Nothing for a null picture.
  void usePicture(const QImage& picture, const QString& name);
  /// The source where it fits the prior, else the picture.
  void useOrFit(const ImageSource& source, const QString& name, const QImage& picture);

  /// Files, presets and images are opened one at a time: what was being read, or fitted, is no
  /// longer wanted. A number for the new one.
  int beginOpening();
  bool isWanted(int opening) const { return opening == openings_; }

 Q_SIGNALS:
  /// The document has other images.
  void used();

 private:
  void useAsItIs(const ImageSource& source, const QString& name, const QImage& picture);
  void fit(const QImage& picture, const QString& name);
  void useFitted(const FittedPicture& fitted, const QString& name);

  Workbench& workbench_;
  MessageBar& messages_;
  QWidget& window_;
  int openings_ = 0;
  int drawing_ = 0;  ///< its gesture
};

}  // namespace inkling
