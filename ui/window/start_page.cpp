#include "ui/window/start_page.h"

#include "ui/session/relabel.h"
#include "ui/view/pixel_picture.h"
#include "ui/view/type_scale.h"
#include "ui/window/card_picture.h"
#include "ui/window/presets.h"

#include <QFileInfo>
#include <QFrame>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace inkling {
namespace {

constexpr int mostColumns = 5;
constexpr int pictureSide = 84;
constexpr int cardCharacters = 26;  // of a card's width, at least

/// A picture of before and after, a title and some lines of text on one large button, in the size
/// of the window's font.
class Card : public QPushButton, public Relabelled {
 public:
  Card(const QString& title, const QString& text, const QImage& picture, QWidget* parent)
      : QPushButton(title, parent), text_(text), picture_(picture) {
    setAccessibleDescription(text);
    setAutoDefault(true);  // Enter presses it
    setAttribute(Qt::WA_Hover);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
  }

  void relabel(const Relabel& relabel) override {
    text_ = relabel(text_, {QStringLiteral("inkling::Presets")});
    updateGeometry();
  }

  int heightForWidth(int width) const override {
    const QRect inside(0, 0, width - 2 * margin(), 1 << 16);
    const auto heightOf = [&](const QFontMetrics& metrics, const QString& text) {
      return metrics.boundingRect(inside, Qt::TextWordWrap, text).height();
    };
    return pictureHeight() + heightOf(QFontMetrics(titleFont()), text()) + margin() / 2 +
           heightOf(fontMetrics(), text_) + 2 * margin();
  }
  QSize sizeHint() const override {
    const int width = minimumSizeHint().width() * 4 / 3;
    return {width, heightForWidth(width)};
  }
  QSize minimumSizeHint() const override {
    const int pictures = picture_.isNull() ? 0 : 2 * pictureSide + arrowWidth();
    const int width =
        std::max(pictures, cardCharacters * fontMetrics().averageCharWidth()) + 2 * margin();
    return {width, heightForWidth(width)};
  }

 protected:
  void paintEvent(QPaintEvent*) override {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool marked = hasFocus() || underMouse();
    const auto& colours = palette();
    const double line = marked ? 2 : 1;
    auto frameColour = colours.color(marked ? QPalette::Highlight : QPalette::Text);
    if (!marked) frameColour.setAlpha(110);
    painter.setPen(QPen(frameColour, line));
    painter.setBrush(colours.color(isDown() ? QPalette::AlternateBase : QPalette::Base));
    const QRectF frame = QRectF(rect()).adjusted(line / 2, line / 2, -line / 2, -line / 2);
    painter.drawRoundedRect(frame, margin() / 2.0, margin() / 2.0);
    painter.setPen(colours.color(QPalette::Text));
    QRect inside = rect().adjusted(margin(), margin(), -margin(), -margin());
    drawPicture(painter, inside);
    inside.setTop(inside.top() + pictureHeight());
    QRect taken;
    painter.setFont(titleFont());
    painter.drawText(inside, Qt::TextWordWrap, text(), &taken);
    inside.setTop(inside.top() + taken.height() + margin() / 2);
    painter.setFont(font());
    painter.drawText(inside, Qt::TextWordWrap, text_);
  }

 private:
  QFont titleFont() const {
    auto large = enlarged(font(), 1.15);
    large.setBold(true);
    return large;
  }
  int margin() const { return fontMetrics().height() * 2 / 3; }
  int arrowWidth() const { return 2 * fontMetrics().height(); }
  /// With the distance below it.
  int pictureHeight() const { return picture_.isNull() ? 0 : pictureSide + margin(); }

  /// Before, an arrow, and after: small images magnified by a whole number of device pixels.
  void drawPicture(QPainter& painter, const QRect& inside) const {
    if (picture_.isNull()) return;
    const double ratio = painter.deviceTransform().m11();
    const QSize half(picture_.width() / 2, picture_.height());
    const int side = static_cast<int>(pictureSide * ratio);
    const double scale = fitScale(half, QSize(side, side));
    const auto size = magnifiedSize(half, scale);
    const int arrow = arrowWidth();
    painter.save();
    painter.scale(1 / ratio, 1 / ratio);
    const int left = qRound(inside.left() * ratio), top = qRound(inside.top() * ratio);
    for (int i = 0; i < 2; ++i)
      painter.drawImage(left + i * (size.width() + qRound(arrow * ratio)), top,
                        magnified(picture_.copy(i * half.width(), 0, half.width(), half.height()),
                                  scale, QRect(QPoint(), size)));
    painter.restore();
    const int width = qRound(size.width() / ratio);
    painter.drawText(QRect(inside.left() + width, inside.top(), arrow, pictureSide),
                     Qt::AlignCenter, QStringLiteral("→"));
  }

  QString text_;
  QImage picture_;
};

/// Where an arrow key leads from that place in a grid; −1: nowhere.
int neighbour(int index, int count, int columns, int key) {
  int next = -1;
  if (key == Qt::Key_Left) next = index - 1;
  if (key == Qt::Key_Right) next = index + 1;
  if (key == Qt::Key_Up) next = index - columns;
  if (key == Qt::Key_Down) next = index + columns;
  return next < count ? next : -1;
}

}  // namespace

StartPage::StartPage(QWidget* parent)
    : QWidget(parent),
      area_(new QScrollArea(this)),
      title_(new QLabel(tr("Inkling"))),
      grid_(new QGridLayout) {
  auto* content = new QWidget;
  auto* column = column_ = new QVBoxLayout(content);
  column->addStretch(1);
  column->addWidget(title_);
  auto* text =
      new QLabel(tr("Images from a few coarse measurements, with a generative model as the prior. "
                    "Choose an experiment: it runs at once, and everything in it can be changed."));
  text->setWordWrap(true);
  column->addWidget(text);
  column->addWidget(makeBanner(content));
  column->addLayout(grid_);
  makeCards(content);
  column->addWidget(makeButtons(content));
  column->addWidget(makeRecent(content));
  column->addStretch(2);
  area_->setWidget(content);
  area_->setWidgetResizable(true);
  area_->setAlignment(Qt::AlignHCenter);
  area_->setFrameShape(QFrame::NoFrame);
  area_->setFocusPolicy(Qt::NoFocus);  // what is in it has the focus, and is scrolled to
  auto* outside = new QVBoxLayout(this);
  outside->setContentsMargins(0, 0, 0, 0);
  outside->addWidget(area_);
  setFocusProxy(cards_.front());
  dress();
  placeCards();
}

void StartPage::setHero(QWidget* hero) {
  constexpr int belowText = 3;  // the stretch, the title and the text stand above it
  column_->insertWidget(belowText, hero);
}

QWidget* StartPage::makeBanner(QWidget* parent) {
  banner_ = new QFrame(parent);
  banner_->setFrameShape(QFrame::StyledPanel);
  auto* row = new QHBoxLayout(banner_);
  missing_ = new QLabel(banner_);
  missing_->setWordWrap(true);
  missing_->setTextFormat(Qt::PlainText);
  missing_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
  row->addWidget(missing_, 1);
  auto* use = new QPushButton(tr("Use the analytic prior"), banner_);
  use->setObjectName(QStringLiteral("analytic-prior"));
  use->setAutoDefault(true);
  connect(use, &QPushButton::clicked, this, &StartPage::analyticPriorAsked);
  row->addWidget(use);
  banner_->hide();
  return banner_;
}

void StartPage::makeCards(QWidget* parent) {
  for (const auto& preset : startPresets()) {
    if (!preset.card) continue;
    const QString id = QString::fromLatin1(preset.id);
    auto* card = new Card(preset.title, preset.text, cardPictureOf(id), parent);
    card->setObjectName(id);
    card->installEventFilter(this);
    connect(card, &QPushButton::clicked, this, [this, id] { Q_EMIT presetChosen(id); });
    cards_.push_back(card);
  }
}

QWidget* StartPage::makeButtons(QWidget* parent) {
  auto* box = new QWidget(parent);
  buttons_ = new QBoxLayout(QBoxLayout::LeftToRight, box);
  buttons_->setContentsMargins(0, 0, 0, 0);
  const auto add = [&](const char* name, const QString& text, void (StartPage::*asked)()) {
    auto* button = new QPushButton(text, box);
    button->setObjectName(QString::fromLatin1(name));
    button->setAutoDefault(true);
    connect(button, &QPushButton::clicked, this, asked);
    buttons_->addWidget(button);
    return button;
  };
  continue_ = add("continue", tr("Continue where you left off"), &StartPage::continueAsked);
  continue_->hide();
  add("lessons", tr("Seven lessons"), &StartPage::lessonsAsked);
  add("open-file", tr("Open an image or an experiment…"), &StartPage::openAsked);
  draw_ = add("draw-image", tr("Draw an image"), &StartPage::drawAsked);
  buttons_->addStretch(1);
  return box;
}

void StartPage::setContinuable(bool continuable, const QString& name) {
  auto shown = fontMetrics().elidedText(name, Qt::ElideMiddle,
                                        cardCharacters * fontMetrics().averageCharWidth());
  continue_->setText(
      name.isEmpty()
          ? tr("Continue where you left off")
          : tr("Continue: %1").arg(shown.replace(QLatin1Char('&'), QStringLiteral("&&"))));
  continue_->setVisible(continuable);
  placeCards();
}

QWidget* StartPage::makeRecent(QWidget* parent) {
  recentBox_ = new QWidget(parent);
  recentColumn_ = new QVBoxLayout(recentBox_);
  recentColumn_->setContentsMargins(0, 0, 0, 0);
  recentColumn_->setSpacing(0);
  recentColumn_->addWidget(new QLabel(tr("Recent files"), recentBox_));
  recentBox_->hide();
  return recentBox_;
}

void StartPage::setRecentFiles(const QStringList& paths) {
  for (auto* button : recent_) {
    button->hide();
    button->setObjectName({});
    button->deleteLater();  // it may be what was just clicked
  }
  recent_.clear();
  const auto shortened = [this](const QString& text) {
    return fontMetrics().elidedText(text, Qt::ElideMiddle,
                                    cardCharacters * fontMetrics().averageCharWidth());
  };
  QWidget* before = draw_;
  for (const auto& path : paths) {
    const QFileInfo file(path);
    auto label = tr("%1  –  %2").arg(shortened(file.fileName()), shortened(file.path()));
    auto* button =
        new QPushButton(label.replace(QLatin1Char('&'), QStringLiteral("&&")), recentBox_);
    button->setObjectName(QStringLiteral("recent-%1").arg(recent_.size()));
    button->setToolTip(QStringLiteral("<p>%1</p>").arg(path.toHtmlEscaped()));
    button->setFlat(true);
    button->setAutoDefault(true);
    button->installEventFilter(this);
    connect(button, &QPushButton::clicked, this, [this, path] { Q_EMIT recentChosen(path); });
    recentColumn_->addWidget(button, 0, Qt::AlignLeft);
    setTabOrder(before, button);
    recent_.push_back(button);
    before = button;
  }
  recentBox_->setVisible(!recent_.empty());
}

void StartPage::setMissingPriors(const QString& text) {
  missing_->setText(text);
  banner_->setVisible(!text.isEmpty());
}

void StartPage::placeCards() {
  const int width = cards_.front()->minimumSizeHint().width() + grid_->horizontalSpacing();
  const auto margins = area_->widget()->layout()->contentsMargins();
  const int room = this->width() - area_->verticalScrollBar()->sizeHint().width() - margins.left() -
                   margins.right() + grid_->horizontalSpacing();
  int wanted = 0;
  for (int i = 0; i < buttons_->count(); ++i)
    if (const auto* button = buttons_->itemAt(i)->widget(); button && !button->isHidden())
      wanted += button->sizeHint().width() + buttons_->spacing();
  buttons_->setDirection(wanted <= room ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
  const int columns = std::clamp(room / std::max(1, width), 1, mostColumns);
  if (columns == columns_) return;
  columns_ = columns;
  for (int i = 0; i < static_cast<int>(cards_.size()); ++i) {
    auto* card = cards_[static_cast<std::size_t>(i)];
    grid_->removeWidget(card);
    grid_->addWidget(card, i / columns, i % columns);
  }
  for (int i = 0; i < mostColumns; ++i)
    grid_->setColumnStretch(i, i < columns ? 1 : 0);
}

void StartPage::dress() {
  const auto large = enlarged(font(), 2.2);
  if (title_->font() != large) title_->setFont(large);
  area_->widget()->setMaximumWidth(mostColumns * 2 * cardCharacters *
                                   fontMetrics().averageCharWidth());
}

bool StartPage::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() != QEvent::KeyPress) return QWidget::eventFilter(watched, event);
  const auto walk = [&](const std::vector<QPushButton*>& buttons, int columns) {
    const auto at = std::find(buttons.begin(), buttons.end(), watched);
    if (at == buttons.end()) return false;
    const int next =
        neighbour(static_cast<int>(at - buttons.begin()), static_cast<int>(buttons.size()), columns,
                  static_cast<QKeyEvent*>(event)->key());
    if (next < 0) return false;
    auto* to = buttons[static_cast<std::size_t>(next)];
    to->setFocus(Qt::TabFocusReason);
    area_->ensureWidgetVisible(to);
    return true;
  };
  return walk(cards_, columns_) || walk(recent_, 1) || QWidget::eventFilter(watched, event);
}

void StartPage::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  placeCards();
}

void StartPage::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() != QEvent::FontChange || cards_.empty()) return;
  dress();
  placeCards();
}

}  // namespace inkling
