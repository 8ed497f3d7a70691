#include "ui/window/start_page.h"

#include "ui/window/presets.h"

#include <QCommandLinkButton>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace inkling {

StartPage::StartPage(QWidget* parent) : QWidget(parent) {
  auto* column = new QVBoxLayout(this);
  column->addStretch(1);
  auto* title = new QLabel(tr("Inkling"), this);
  auto large = title->font();
  large.setPointSizeF(large.pointSizeF() * 2.2);
  title->setFont(large);
  column->addWidget(title);
  auto* text =
      new QLabel(tr("Images from a few coarse measurements, with a generative model as the prior. "
                    "Choose an experiment: it runs at once, and everything in it can be changed."),
                 this);
  text->setWordWrap(true);
  column->addWidget(text);
  auto* grid = new QGridLayout;
  column->addLayout(grid);
  int index = 0;
  for (const auto& preset : startPresets()) {
    auto* card = new QCommandLinkButton(preset.title, preset.text, this);
    card->setObjectName(QString::fromLatin1(preset.id));
    card->setMinimumWidth(260);
    const QString id = QString::fromLatin1(preset.id);
    connect(card, &QCommandLinkButton::clicked, this, [this, id] { Q_EMIT presetChosen(id); });
    grid->addWidget(card, index / 2, index % 2);
    ++index;
  }
  auto* open = new QPushButton(tr("Open an image or an experiment…"), this);
  connect(open, &QPushButton::clicked, this, &StartPage::openAsked);
  column->addWidget(open, 0, Qt::AlignLeft);
  column->addStretch(2);
}

}  // namespace inkling
