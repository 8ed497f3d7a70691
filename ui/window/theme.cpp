#include "ui/window/theme.h"

#include <QApplication>
#include <QPalette>
#include <QStyle>

namespace inkling {
namespace {

/// Window, text and field colours; the rest follows from them.
struct Colours {
  QColor window, text, base, raised, button, mid, highlight, link;
};

QPalette paletteOf(const Colours& colours) {
  QPalette made(colours.button, colours.window);
  const auto both = [&](QPalette::ColorRole role, const QColor& colour) {
    made.setColor(role, colour);
  };
  for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText,
                          QPalette::ToolTipText, QPalette::BrightText})
    both(role, colours.text);
  both(QPalette::Window, colours.window);
  both(QPalette::Base, colours.base);
  both(QPalette::AlternateBase, colours.raised);
  both(QPalette::ToolTipBase, colours.raised);
  both(QPalette::Button, colours.button);
  both(QPalette::Mid, colours.mid);
  both(QPalette::Highlight, colours.highlight);
  both(QPalette::HighlightedText, Qt::white);
  both(QPalette::Link, colours.link);
  auto faint = colours.text;
  faint.setAlpha(150);
  both(QPalette::PlaceholderText, faint);
  faint.setAlpha(100);
  for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
    made.setColor(QPalette::Disabled, role, faint);
  return made;
}

const Colours light{QColor(239, 239, 239), QColor(20, 20, 20),    Qt::white,
                    QColor(245, 245, 245), QColor(239, 239, 239), QColor(160, 160, 160),
                    QColor(0, 90, 170),    QColor(0, 70, 160)};
const Colours dark{QColor(45, 45, 48),   QColor(240, 240, 240), QColor(30, 30, 32),
                   QColor(55, 55, 58),   QColor(55, 55, 58),    QColor(110, 110, 114),
                   QColor(60, 120, 200), QColor(120, 180, 255)};

}  // namespace

void applyTheme(AppSettings::Theme theme) {
  switch (theme) {
    case AppSettings::Theme::System:
      QApplication::setPalette(QPalette());
      break;
    case AppSettings::Theme::Light:
      QApplication::setPalette(paletteOf(light));
      break;
    case AppSettings::Theme::Dark:
      QApplication::setPalette(paletteOf(dark));
      break;
  }
}

}  // namespace inkling
