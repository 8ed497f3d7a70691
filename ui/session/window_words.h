// Messages as the window words them: options by their labels, never a flag of the command line.
#pragma once

#include "engine/model/message.h"

#include <QString>

#include <exception>

namespace inkling {

/// "Noise" in quotes for an option, "Device: cpu" for the advice to set one; the text itself in the
/// language of the program (context "messages", or the table's "options").
class WindowWords : public MessageWords {
 public:
  std::string text(const std::string& code) const override;
  std::string option(const OptionName& option) const override;
  std::string setting(const SettingAdvice& advice) const override;
};

QString messageText(const Message& message);
/// What the window shows of an exception.
QString errorText(const std::exception& error);

}  // namespace inkling
