// The window's language: what it says is said anew where another one is chosen.
#include "ui/session/relabel.h"
#include "ui/setup/setup_panel.h"
#include "ui/window/help_window.h"
#include "ui/window/lesson_controller.h"
#include "ui/window/main_window.h"
#include "ui/window/message_bar.h"
#include "ui/window/preset_controller.h"

#include <QLocale>

namespace inkling {

void MainWindow::speak() {
  const auto& before = language_.language();
  if (!language_.set(settings_.language())) return;
  const bool helping = help_ && help_->isVisible();
  delete help_;  // its pages are of one language
  const Relabel relabel(before, language_.language());
  relabel.relabelTree(*this);
  workbench_.document().rename([&](const QString& text) { return relabel(text); });
  lessons_->reread();
  setup_->setPresetText(presets_->text());
  showTitle();
  showRecording();
  if (helping) showHelp();
  tellMissingFont();
}

// Once for each time that a language is chosen, and at the start.
void MainWindow::tellMissingFont() {
  const auto& language = language_.language();
  if (!missingFont_.isEmpty() && messages_->text() == missingFont_) messages_->dismiss();
  missingFont_.clear();
  if (QFontDatabase::writingSystems().contains(language.script)) return;
  missingFont_ = QStringLiteral(
                     "No font here has the characters of %1. Install one, such as the "
                     "package fonts-noto-cjk.")
                     .arg(QLocale::languageToString(QLocale(language.id).language()));
  messages_->tell(MessageBar::Kind::Note, missingFont_);
}

}  // namespace inkling
