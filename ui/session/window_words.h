// Messages as the window words them: options by their labels, never a flag of the command line.
#pragma once

#include "ui/figures/option_text.h"

#include <QString>

#include <exception>

namespace inkling {

/// "Noise" in quotes for an option, "Device: cpu" for the advice to set one.
class WindowWords : public TranslatedWords {
 public:
  std::string option(const OptionName& option) const override;
  std::string setting(const SettingAdvice& advice) const override;
};

QString messageText(const Message& message);
/// What the window shows of an exception.
QString errorText(const std::exception& error);

}  // namespace inkling
