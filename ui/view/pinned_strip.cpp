#include "ui/view/pinned_strip.h"

#include "ui/figures/method_name.h"
#include "ui/figures/option_text.h"
#include "ui/plots/palette.h"
#include "ui/view/elided_label.h"
#include "ui/view/image_view.h"
#include "ui/view/method_column.h"
#include "ui/view/method_content.h"
#include "ui/view/scalar_panel.h"
#include "ui/view/tile_frame.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <memory>
#include <vector>

namespace inkling {
namespace {

constexpr int thumbnail = 84;
constexpr int itemCharacters = 26;  // of an item's text, in width

const Experiment& madeWith(const Recording& recording, const MethodRecording& course) {
  return course.experiment.settings.values().empty() ? recording.experiment : course.experiment;
}

}  // namespace

QString differenceInWords(const Experiment& made, const Experiment& now,
                          const std::string& method) {
  const auto ofMethod = [&](const Experiment& e) -> const Settings* {
    for (const auto& each : e.methods)
      if (each.id == method) return &each.settings;
    return nullptr;
  };
  QStringList parts;
  for (const auto* option : standardOptions().ordered()) {
    const bool common = option->scope == OptionScope::Experiment;
    const auto* old = common ? &made.settings : ofMethod(made);
    const auto* present = common ? &now.settings : ofMethod(now);
    if (!old || !present || !old->has(option->name) || !present->has(option->name)) continue;
    const auto& before = old->at(option->name);
    const auto& after = present->at(option->name);
    if (before == after) continue;
    parts << PinnedStrip::tr("%1 %2 instead of %3")
                 .arg(optionText(option->label), shownWithUnit(*option, before),
                      shownWithUnit(*option, after));
  }
  if (made.images != now.images) parts << PinnedStrip::tr("another image");
  if (made.ownMeasurements != now.ownMeasurements) parts << PinnedStrip::tr("other measurements");
  if (parts.isEmpty()) return PinnedStrip::tr("the same settings");
  return parts.join(PinnedStrip::tr(", "));
}

class PinnedStrip::Item : public QWidget {
 public:
  explicit Item(QWidget* parent)
      : QWidget(parent),
        view_(new ImageView(nullptr, this)),
        title_(new QLabel(this)),
        difference_(new QLabel(this)) {
    view_->setObjectName(QStringLiteral("pinned"));
    view_->setFixedSize(thumbnail + 2 * tileFrame, thumbnail + 2 * tileFrame);
    difference_->setObjectName(QStringLiteral("difference"));
    difference_->setForegroundRole(QPalette::PlaceholderText);
    for (auto* label : {title_, difference_}) {
      label->setTextFormat(Qt::PlainText);
      label->setWordWrap(true);
      label->setFixedWidth(itemCharacters * fontMetrics().averageCharWidth());
    }
    auto* words = new QVBoxLayout;
    words->addWidget(title_);
    words->addWidget(difference_);
    words->addStretch(1);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(view_, 0, Qt::AlignTop);
    row->addLayout(words);
  }

  void show(const Recording& recording, const MethodRecording& course, int number,
            const Experiment& now) {
    difference_->setText(differenceInWords(madeWith(recording, course), now, course.method));
    const auto name = pinnedName(course.method, number);
    if (made_ && made_ == course.whole && image_ == recording.shown && name == name_) return;
    made_ = course.whole;
    image_ = recording.shown;
    name_ = name;
    const auto content = contentAt(recording, course, -1);
    view_->setFrame(curveStyle(course.method, isDark(palette())).color);
    if (content.estimate) view_->setImage(*content.estimate);
    view_->setAccessibleName(name);
    const auto psnr = decibels(content.metrics.psnr, 1);
    title_->setText(psnr.isEmpty() ? name : PinnedStrip::tr("%1: %2").arg(name, psnr));
    images_.clear();
    if (content.truth)
      images_.push_back({PinnedStrip::tr("%1: Truth").arg(name),
                         toPicture(*content.truth, Mapping::Grey, 1, false), ShownKind::Truth});
    images_.push_back(
        {PinnedStrip::tr("%1: Estimate").arg(name), view_->picture(), ShownKind::Estimate});
  }
  const std::vector<ShownImage>& images() const { return images_; }

 private:
  ImageView* view_;
  QLabel *title_, *difference_;
  QString name_;
  std::shared_ptr<const Result> made_;  ///< what is shown
  int image_ = 0;
  std::vector<ShownImage> images_;
};

PinnedStrip::PinnedStrip(QWidget* parent) : QWidget(parent), row_(new QHBoxLayout(this)) {
  setObjectName(QStringLiteral("pinned-strip"));
  row_->setContentsMargins(0, 4, 0, 0);
  row_->addStretch(1);
  hide();
}

void PinnedStrip::show(const std::vector<Recording>& pinned, const Experiment& now) {
  std::size_t used = 0;
  images_.clear();
  for (std::size_t i = 0; i < pinned.size(); ++i)
    for (const auto& course : pinned[i].methods) {
      if (!course.chosen || !course.run) continue;
      if (used == items_.size()) {
        items_.push_back(new Item(this));
        row_->insertWidget(row_->count() - 1, items_.back());
      }
      auto* item = items_[used++];
      item->show(pinned[i], course, static_cast<int>(i) + 1, now);
      images_.insert(images_.end(), item->images().begin(), item->images().end());
    }
  while (items_.size() > used) {
    items_.back()->hide();
    items_.back()->deleteLater();
    items_.pop_back();
  }
  setHidden(items_.empty());
}

}  // namespace inkling
