#include "ui/view/results_view.h"

#include "ui/view/compare_view.h"
#include "ui/view/elided_label.h"
#include "ui/view/image_choice.h"
#include "ui/view/image_grid.h"
#include "ui/view/measured_column.h"
#include "ui/view/method_column.h"
#include "ui/view/pinned_strip.h"
#include "ui/view/samples_view.h"
#include "ui/view/scalar_panel.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QStyle>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <utility>

namespace inkling {
namespace {

constexpr int columnGap = 10;
constexpr int tileFrames = 6;  // of a tile, left and right together

/// Device pixels per pixel at which the longer side is leastTile: a whole number where it enlarges.
double leastScale(QSize pixels, double ratio) {
  const double scale = ratio * ResultsView::leastTile / std::max(pixels.width(), pixels.height());
  return scale >= 1 ? std::ceil(scale) : scale;
}

}  // namespace

ResultsView::ResultsView(QWidget* parent)
    : QWidget(parent),
      views_(new QTabBar(this)),
      area_(new QScrollArea(this)),
      grid_(new ImageGrid(this)),
      matrix_(new QWidget),
      measured_(new MeasuredColumn(&zoom_)),
      pinned_(new PinnedStrip),
      runAgain_(new QPushButton(tr("Earlier settings: run again"), this)),
      status_(new ElidedLabel(this)),
      image_(new ImageChoice(this)),
      compareButton_(new QPushButton(tr("&Compare…"), this)),
      compare_(new CompareView(this)) {
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  addSwitch(layout);
  auto* column = new QVBoxLayout(matrix_);
  column->setContentsMargins(4, 4, 4, 4);
  row_ = new QHBoxLayout;
  row_->setSpacing(columnGap);
  row_->addWidget(measured_);
  row_->addStretch(1);
  column->addLayout(row_);
  column->addWidget(empty_ = makeEmptyPage(), 1);
  column->addWidget(pinned_);
  column->addStretch(0);
  area_->setWidgetResizable(true);
  area_->setFrameShape(QFrame::NoFrame);
  area_->setWidget(matrix_);
  area_->viewport()->installEventFilter(this);
  layout->addWidget(area_, 1);
  grid_->hide();
  connect(grid_, &ImageGrid::chosen, this, [this](int image) {
    setAllImages(false);
    Q_EMIT imageChosen(image);
  });
  connect(grid_, &ImageGrid::moreWanted, this, &ResultsView::moreWanted);
  layout->addWidget(grid_, 1);
  addBottom(layout);

  connect(measured_, &MeasuredColumn::hovered, this,
          [this](int x, int y) { showPixel(nullptr, x, y); });
  measured_->hide();
  views_->hide();
}

void ResultsView::addSwitch(QVBoxLayout* layout) {
  views_->setObjectName(QStringLiteral("views"));
  views_->setAccessibleName(tr("What all pictures show"));
  views_->setDrawBase(false);
  views_->setExpanding(false);
  views_->setUsesScrollButtons(true);
  views_->setDocumentMode(true);
  const std::pair<QString, QString> tabs[tileViewCount] = {
      {tr("Result"), tr("What each method makes of the measurements.")},
      {tr("Noisy guess"), tr("The state x_t from which each method goes on.")},
      {tr("Error"), tr("Result minus truth.")},
      {tr("Uncertainty"), tr("How far the posterior samples lie apart.")},
      {tr("Samples"), tr("The posterior samples themselves.")},
      {tr("Measured or invented"),
       tr("What all samples agree on, and what the prior has made up.")}};
  for (const auto& [text, help] : tabs) {
    const int index = views_->addTab(tr("%1 %2").arg(views_->count() + 1).arg(text));
    views_->setTabToolTip(index, tr("%1 Key %2.").arg(help).arg(index + 1));
  }
  connect(views_, &QTabBar::currentChanged, this,
          [this](int index) { setTileView(static_cast<TileView>(index)); });
  runAgain_->setObjectName(QStringLiteral("run-again"));
  runAgain_->setToolTip(tr("The dimmed pictures were made with settings that have changed since."));
  runAgain_->setMinimumWidth(4 * fontMetrics().height());  // on a small screen it is cut off
  runAgain_->hide();
  connect(runAgain_, &QPushButton::clicked, this, &ResultsView::runAsked);
  auto* row = new QHBoxLayout;
  row->addWidget(views_, 1);
  row->addWidget(runAgain_);
  layout->addLayout(row);
}

void ResultsView::addBottom(QVBoxLayout* layout) {
  status_->setObjectName(QStringLiteral("status"));
  status_->setAccessibleName(tr("Pixel under the cursor"));
  compareButton_->setToolTip(tr("Lays any two of these images over each other."));
  compareButton_->setEnabled(false);
  connect(compareButton_, &QPushButton::clicked, this, &ResultsView::openCompare);
  connect(image_, &ImageChoice::chosen, this, &ResultsView::imageChosen);
  connect(image_, &ImageChoice::allChanged, this, &ResultsView::showAllImages);
  auto* below = new QHBoxLayout;
  below->addWidget(status_, 1);
  below->addWidget(image_);
  below->addWidget(compareButton_);
  layout->addLayout(below);
}

QWidget* ResultsView::makeEmptyPage() {
  auto* page = new QWidget;
  page->setObjectName(QStringLiteral("empty"));
  auto* text = new QLabel(
      tr("Nothing is measured yet. Choose an image, and one method or several on the left."), page);
  text->setAlignment(Qt::AlignCenter);
  text->setWordWrap(true);
  beginnings_ = new QHBoxLayout;
  auto* column = new QVBoxLayout(page);
  column->addStretch(1);
  column->addWidget(text);
  column->addLayout(beginnings_);
  column->addStretch(2);
  return page;
}

void ResultsView::setBeginnings(const std::vector<QAction*>& actions) {
  beginnings_->addStretch(1);
  for (auto* each : actions) {
    auto* button = new QToolButton(empty_);
    button->setDefaultAction(each);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    beginnings_->addWidget(button);
  }
  beginnings_->addStretch(1);
}

void ResultsView::setColumnCount(std::size_t count) {
  if (count == columns_.size()) return;
  while (columns_.size() > count) {
    columns_.back()->deleteLater();
    columns_.back()->hide();
    columns_.pop_back();
  }
  while (columns_.size() < count) {
    auto* made = new MethodColumn(&zoom_);
    made->setTileView(tileView_);
    made->setReducedMotion(reducedMotion_);
    made->setBare(bare_);
    connect(made, &MethodColumn::hovered, this,
            [this, made](int x, int y) { showPixel(made, x, y); });
    row_->insertWidget(row_->count() - 1, made);  // before the stretch
    columns_.push_back(made);
  }
  const bool any = count > 0;
  views_->setVisible(any);
  measured_->setVisible(any);
  empty_->setHidden(any);
  placed_ = {};
}

void ResultsView::show(const Recording& recording, int evaluation,
                       const std::vector<Recording>& pinned, const Experiment* now) {
  const int comfortable = comfortableWidth();
  std::vector<const std::string*> methods;
  for (const auto& course : recording.methods)
    if (course.chosen) methods.push_back(&course.method);
  setColumnCount(methods.size());
  measured_->show(recording);
  for (std::size_t i = 0; i < columns_.size(); ++i)
    columns_[i]->show(recording, *methods[i], evaluation);
  pinned_->show(pinned, now ? *now : recording.experiment);
  showTogether();
  compareButton_->setEnabled(!columns_.empty());
  image_->show(recording);
  if (showsAllImages()) grid_->show(recording, evaluation);
  arrange();
  if (comfortableWidth() != comfortable) Q_EMIT comfortableWidthChanged();
  if (compare_->isVisible()) updateCompare();
}

void ResultsView::showTogether() {
  const auto shown = [](double psnr) { return std::round(10 * psnr); };  // as it is written
  double best = -1;
  int compared = 0;
  for (const auto* each : columns_)
    if (!std::isnan(each->psnr()) && !each->isStale()) {
      best = std::max(best, shown(each->psnr()));
      ++compared;
    }
  std::vector<bool> lines;
  bool stale = false;
  for (auto* each : columns_) {
    each->setBest(compared > 1 && !each->isStale() && shown(each->psnr()) == best);
    const auto measured = each->scalars().measured();
    if (lines.empty()) lines.assign(measured.size(), false);
    for (std::size_t i = 0; i < lines.size(); ++i)
      lines[i] = lines[i] || measured[i];
    stale = stale || each->isStale();
  }
  for (auto* each : columns_)
    each->scalars().setLines(lines);
  runAgain_->setVisible(stale);
}

void ResultsView::showPixel(const MethodColumn* column, int x, int y) {
  QStringList parts;
  if (x >= 0) {
    parts << tr("x %1, y %2").arg(x).arg(y) << measured_->valuesAt({x, y});
    if (column) parts << column->valuesAt({x, y});
  }
  status_->setText(parts.join(QStringLiteral(" · ")));
}

void ResultsView::setTileView(TileView view) {
  tileView_ = view;
  const QSignalBlocker quiet(views_);
  views_->setCurrentIndex(static_cast<int>(view));
  for (auto* each : columns_)
    each->setTileView(view);
  grid_->setTileView(view);
}

void ResultsView::showMore(const Recording& recording, int evaluation) {
  if (showsAllImages()) grid_->show(recording, evaluation);
}

bool ResultsView::showsAllImages() const {
  return image_->all();
}

void ResultsView::setAllImages(bool all) {
  image_->setAll(all);
}

void ResultsView::showAllImages(bool all) {
  const bool focus = grid_->hasFocus() || area_->isAncestorOf(focusWidget());
  grid_->setCurrent(image_->image());
  grid_->setVisible(all);
  area_->setHidden(all);
  if (all && focus) grid_->setFocus();
  if (all) Q_EMIT moreWanted();
  arrange();
}

QWidget* ResultsView::foot() const {
  return status_;
}

QSize ResultsView::imageSize() const {
  QSize pixels = measured_->imageSize();
  for (const auto* each : columns_)
    if (pixels.isEmpty()) pixels = each->imageSize();
  return pixels.isEmpty() ? QSize(1, 1) : pixels;
}

QSize ResultsView::pictureSize() const {
  const auto pixels = imageSize();
  const auto margins = matrix_->layout()->contentsMargins();
  const int count = static_cast<int>(columns_.size()) + 1;
  // As much of the viewport as there is when no scroll bar is.
  const int wide =
      (area_->width() - margins.left() - margins.right() - (count - 1) * columnGap) / count -
      tileFrames;
  const int whole = area_->height() - margins.top() - margins.bottom() -
                    (pinned_->isHidden() ? 0 : pinned_->sizeHint().height() + columnGap);
  int high = (whole - measured_->heightBesidePictures()) / 2;
  for (const auto* each : columns_)
    high = std::min(high, whole - each->heightBesidePicture());
  // one less: what rounding up to whole pixels takes
  const double fit = std::min((wide - 1.0) / pixels.width(), (high - 1.0) / pixels.height());
  const double ratio = devicePixelRatioF();
  double scale = fit * ratio;  // device pixels per pixel
  if (scale >= 1) scale = std::floor(scale);
  scale = std::max(scale, leastScale(pixels, ratio));
  return {static_cast<int>(std::ceil(pixels.width() * scale / ratio)),
          static_cast<int>(std::ceil(pixels.height() * scale / ratio))};
}

void ResultsView::arrange() {
  if (columns_.empty()) return;
  const auto size = pictureSize();
  if (size != placed_) {
    placed_ = size;
    measured_->setPictureSize(size);
    for (auto* each : columns_)
      each->setPictureSize(size);
  }
}

int ResultsView::comfortableWidth() const {
  if (columns_.empty()) return 0;
  const int count = static_cast<int>(columns_.size()) + 1;
  const auto margins = matrix_->layout()->contentsMargins();
  const auto pixels = imageSize();
  const double ratio = devicePixelRatioF();
  const int least = static_cast<int>(std::ceil(pixels.width() * leastScale(pixels, ratio) / ratio));
  // with a bar beside them where they are higher than the view
  return count * (least + tileFrames) + (count - 1) * columnGap + margins.left() + margins.right() +
         style()->pixelMetric(QStyle::PM_ScrollBarExtent);
}

bool ResultsView::closeTopmost() {
  for (auto* each : columns_)
    if (each->samples().isVisible() && each->samples().enlarged() >= 0) {
      each->samples().enlarge(-1);
      return true;
    }
  if (image_->isHidden() || showsAllImages()) return false;
  setAllImages(true);
  return true;
}

void ResultsView::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  arrange();
}

void ResultsView::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::FontChange && row_) arrange();
}

bool ResultsView::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::Resize) arrange();
  return QWidget::eventFilter(watched, event);
}

void ResultsView::setReducedMotion(bool reduced) {
  reducedMotion_ = reduced;
  compare_->setReducedMotion(reduced);
  for (auto* each : columns_)
    each->setReducedMotion(reduced);
}

void ResultsView::setBare(bool bare) {
  bare_ = bare;
  for (auto* each : columns_)
    each->setBare(bare);
  arrange();
}

void ResultsView::openCompare() {
  updateCompare();
  compare_->show();
  compare_->raise();
}

void ResultsView::updateCompare() {
  auto images = measured_->shownImages();
  for (const auto* each : columns_)
    for (auto& image : each->shownImages())
      images.push_back(std::move(image));
  const auto& pinned = pinned_->shownImages();
  images.insert(images.end(), pinned.begin(), pinned.end());
  compare_->setImages(std::move(images));
}

}  // namespace inkling
