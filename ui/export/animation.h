// A run as a film: what every frame of it shows, and for how long.
#pragma once

#include "ui/session/recording.h"

#include <QImage>
#include <QSize>
#include <QStringList>

#include <optional>
#include <vector>

class QPainter;

namespace inkling {

struct AnimationPlan {
  static constexpr int mostFrames = 300;
  static constexpr double hold = 1;  ///< seconds that the last frame stays longer

  double seconds = 6;  ///< of the course; 0.5 to 120
  int fps = 25;        ///< frames a second at most; 1 to 50
  int scale = 6;       ///< pixels of a frame per pixel of an image; 1 to 32

  int wantedFrames() const;  ///< 1 to mostFrames
};

/// A row for each method that has frames or a result on the image that is shown and belongs to the
/// present settings: its name, noise level, evaluations and PSNR where they are known, then the
/// truth, the iterate and the denoised estimate, pixel for pixel, on white. What has no frames
/// stands still, and says so. Time runs evenly in network evaluations, the same for all
/// methods; one that is done waits. There are at most mostFrames, nor more than evaluations were
/// recorded. A value: it holds copies of the frames that it shows, and may be used on any thread.
class Animation {
 public:
  /// Throws Error(Usage) for a plan outside its ranges, where there is no such frame, or
  /// where a side would exceed 8192 pixels.
  Animation(const Recording& recording, const AnimationPlan& plan);

  int frames() const { return static_cast<int>(evaluations_.size()); }
  double rate() const { return frames() / plan_.seconds; }  ///< frames a second
  QSize size() const { return size_; }                      ///< even, for video
  bool grey() const { return grey_; }                       ///< every pixel of every frame
  const AnimationPlan& plan() const { return plan_; }
  /// Number of evaluations that a frame stands for.
  int evaluation(int index) const { return evaluations_[static_cast<std::size_t>(index)]; }
  /// Format_RGB32. Takes milliseconds.
  QImage frame(int index) const;
  /// The corner of a tile of each frame; column 0 is the truth, 1 the iterate, 2 the estimate.
  QPoint tileAt(int row, int column) const;

 private:
  struct Shot {
    Frame frame;
    std::optional<StepRecord> step;
  };
  struct Row {
    QString name;
    int planned = 0;
    bool still = false;               ///< there is no course, only its result
    std::vector<Shot> shots;          ///< those that differ
    std::vector<std::size_t> shotAt;  ///< [frame]
  };

  void chooseEvaluations(const Recording& recording);
  void addRow(const MethodRecording& method);
  void layOut();
  QStringList caption(const Row& row, const Shot& shot) const;
  void drawHeader(QPainter& painter) const;
  void drawRow(QPainter& painter, std::size_t row, std::size_t index) const;

  AnimationPlan plan_;
  std::vector<int> evaluations_;  ///< [frame]
  std::optional<Image> truth_;
  std::vector<Row> rows_;
  bool grey_ = true;
  QSize tile_, size_;
  int textHeight_ = 0, labels_ = 0;  ///< pixels
};

}  // namespace inkling
