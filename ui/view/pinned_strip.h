// Results that were pinned, small, with what their settings differ in.
#pragma once

#include "ui/session/recording.h"

#include <QWidget>

#include <vector>

class QHBoxLayout;

namespace inkling {

struct ShownImage;

/// What an experiment's settings, and a method's in it, differ in from others, in words:
/// "Measurements 400 instead of 200, another image"; "the same settings" where they do not.
QString differenceInWords(const Experiment& made, const Experiment& now,
                          const std::string& method = {});

/// A thumbnail for each pinned recording's finished methods, side by side; it scrolls with what is
/// above it. What is pinned does not change, but the present settings do.
class PinnedStrip : public QWidget {
  Q_OBJECT

 public:
  explicit PinnedStrip(QWidget* parent = nullptr);

  using QWidget::show;
  void show(const std::vector<Recording>& pinned, const Experiment& now);
  int count() const { return static_cast<int>(items_.size()); }
  /// Truth and estimate of each.
  const std::vector<ShownImage>& shownImages() const { return images_; }

 private:
  class Item;

  QHBoxLayout* row_;
  std::vector<Item*> items_;
  std::vector<ShownImage> images_;
};

}  // namespace inkling
