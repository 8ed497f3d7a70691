#include "ui/window/hero_panel.h"

#include "engine/model/known_warnings.h"
#include "ui/figures/strokes.h"
#include "ui/lessons/lesson_scene.h"
#include "ui/session/workbench.h"
#include "ui/view/draw_pad.h"
#include "ui/view/image_view.h"
#include "ui/view/type_scale.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <memory>
#include <utility>

namespace inkling {
namespace {

constexpr int answers = 200;
constexpr int side = 168;  // of the paper and of what comes back: 28 pixels, sixfold

Experiment experimentOf(const Image& drawn) {
  auto e = Experiment::defaults();
  e.images = {EmbeddedSource{"drawing", drawn}};
  e.settings.set(nameOf(OptionRole::Measurements), std::int64_t{answers});
  e.settings.set(nameOf(OptionRole::Bits), std::int64_t{1});
  e.settings.set(nameOf(OptionRole::Noise), 0.05);
  e.methods = {makeMethod("message-passing")};
  return e;
}

}  // namespace

HeroPanel::HeroPanel(Workbench& workbench, QWidget* parent)
    : QWidget(parent),
      workbench_(workbench),
      pad_(new DrawPad(this)),
      result_(new ImageView(nullptr, this)),
      title_(new QLabel(tr("%1 yes/no answers about your drawing").arg(answers), this)),
      text_(new QLabel(this)) {
  pad_->setObjectName(QStringLiteral("hero-pad"));
  pad_->setFixedSize(side, side);
  pad_->setAccessibleName(tr("Draw a digit here"));
  result_->setObjectName(QStringLiteral("hero-result"));
  result_->setFixedSize(side, side);
  result_->setFrame(palette().color(QPalette::Mid));
  result_->setFocusPolicy(Qt::NoFocus);
  result_->setAccessibleName(tr("What comes back"));
  text_->setObjectName(QStringLiteral("hero-text"));
  for (auto* label : {title_, text_}) {
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
  }
  auto* clear = new QPushButton(tr("Clear"), this);
  clear->setObjectName(QStringLiteral("hero-clear"));
  clear->setAutoDefault(true);
  connect(clear, &QPushButton::clicked, pad_, &DrawPad::clear);
  auto* take = new QPushButton(tr("Open it"), this);
  take->setObjectName(QStringLiteral("hero-take"));
  take->setAutoDefault(true);
  take->setToolTip(tr("Opens the drawing in the window, where everything can be changed."));
  connect(take, &QPushButton::clicked, this, [this] {
    if (!pad_->strokes().empty()) Q_EMIT takeAsked(experimentOf(renderStrokes(pad_->strokes())));
  });
  auto* buttons = new QHBoxLayout;
  buttons->addWidget(clear);
  buttons->addWidget(take);
  buttons->addStretch(1);
  auto* words = new QVBoxLayout;
  words->addWidget(title_);
  words->addWidget(text_);
  words->addStretch(1);
  words->addLayout(buttons);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->addWidget(pad_);
  row->addWidget(result_);
  row->addLayout(words, 1);
  connect(pad_, &DrawPad::edited, this, &HeroPanel::solve);
  connect(&workbench_, &Workbench::questionFailed, this, [this](const QString& why) {
    if (!std::exchange(asking_, false)) return;
    again_ = false;
    tell(why);
  });
  dress();
  solve();
}

void HeroPanel::solve() {
  if (pad_->strokes().empty()) {
    again_ = false;
    result_->clear(tr("what comes back"));
    tell(tr("Draw a digit with the mouse on the dark paper. Of it only the signs of %1 random sums "
            "are kept; from them and from what a network knows of digits it comes back beside it, "
            "as you draw.")
             .arg(answers));
    return;
  }
  if (asking_)
    again_ = true;
  else
    ask();
}

void HeroPanel::ask() {
  asking_ = true;
  again_ = false;
  const auto e = experimentOf(renderStrokes(pad_->strokes()));
  workbench_.ask([self = QPointer<HeroPanel>(this), e](Engine& engine,
                                                       const Cancellation& cancellation) {
    RunObserver nobody;
    auto result = std::make_shared<Result>(wholeRun(engine, e, nobody, cancellation));
    return std::function<void()>([self, result] {
      if (!self) return;
      self->asking_ = false;
      const auto& run = result->runs.front();
      if (!self->pad_->strokes().empty()) {
        if (run.estimate) self->result_->setImage(*run.estimate);
        const bool strange =
            std::any_of(run.warnings.begin(), run.warnings.end(),
                        [](const Message& each) { return each.code == unfamiliarImage; });
        const auto agreeing = std::llround(run.metrics.consistency * answers);
        self->tell(
            tr("%1 of %2 answers agree with what came back, which is %3 dB from your drawing. %4")
                .arg(agreeing)
                .arg(answers)
                .arg(run.metrics.psnr, 0, 'f', 1)
                .arg(strange ? tr("It does not look like a digit to the network, which says so "
                                  "without having seen the drawing.")
                             : tr("An uncompressed picture has 6,272 bits.")));
      }
      if (self->again_) self->solve();
    });
  });
}

void HeroPanel::tell(const QString& text) {
  text_->setText(text);
  result_->setAccessibleDescription(text);
}

QSize HeroPanel::sizeHint() const {
  return {2 * side + 40 * fontMetrics().averageCharWidth(), side};
}

void HeroPanel::dress() {
  auto large = enlarged(font(), 1.25);
  large.setBold(true);
  if (title_->font() != large) title_->setFont(large);
}

void HeroPanel::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::FontChange && title_) dress();
}

// Somebody else may ask now, and then nothing comes of what was asked here.
void HeroPanel::hideEvent(QHideEvent* event) {
  QWidget::hideEvent(event);
  asking_ = again_ = false;
}

}  // namespace inkling
