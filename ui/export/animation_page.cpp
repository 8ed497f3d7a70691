#include "ui/export/animation_page.h"

#include "ui/export/animation_export.h"
#include "ui/export/video_file.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLabel>
#include <QSpinBox>
#include <QStandardItemModel>

namespace inkling {

AnimationPage::AnimationPage(ExportSource from, QWidget* parent)
    : ExportPage(tr("Animation"), QStringLiteral("animation"), std::move(from), parent) {
  format_ = addCombo("format", tr("&Format:"),
                     {{tr("GIF, for everywhere"), QStringLiteral("gif")},
                      {tr("MP4 video (H.264)"), QStringLiteral("mp4")},
                      {tr("WebM video (VP9)"), QStringLiteral("webm")}});
  const AnimationPlan usual;
  seconds_ = addNumber("seconds", tr("&Seconds:"), 0.5, 120, usual.seconds);
  fps_ = addInteger("fps", tr("Frames a second, at &most:"), 1, 50, usual.fps);
  scale_ = addInteger("scale", tr("Pixels for a &pixel:"), 1, 32, usual.scale);
  frames_ = new QLabel(this);
  frames_->setObjectName(QStringLiteral("frames"));
  frames_->setWordWrap(true);
  form().addRow(frames_);
  auto* note = new QLabel(this);
  note->setObjectName(QStringLiteral("note"));
  note->setWordWrap(true);
  form().addRow(note);
  if (ffmpegProgram().isEmpty()) {
    note->setText(tr("Videos are made by the ffmpeg program, which is not installed."));
    auto* model = qobject_cast<QStandardItemModel*>(format_->model());
    for (int row = 1; model && row < model->rowCount(); ++row) {
      model->item(row)->setEnabled(false);
      model->item(row)->setToolTip(note->text());
    }
  }
  note->setVisible(!note->text().isEmpty());
  arrange();
}

AnimationPlan AnimationPage::plan() const {
  AnimationPlan plan;
  plan.seconds = seconds_->value();
  plan.fps = fps_->value();
  plan.scale = scale_->value();
  return plan;
}

void AnimationPage::arrange() {
  frames_->setText(tr("At most %1 frames, evenly over the course; the last one stays a moment.")
                       .arg(plan().wantedFrames()));
}

ExportPlace AnimationPage::place() {
  return {QStringLiteral("course"), valueOf(*format_)};
}

std::unique_ptr<ExportTask> AnimationPage::prepare(const QString& path) {
  return std::make_unique<AnimationExport>(source().recording(), plan(), path);
}

}  // namespace inkling
