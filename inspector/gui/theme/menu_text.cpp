// Takes mnemonics out.
#include <inspector/gui/theme/menu_text.h>

#include <QRegularExpression>

namespace inspector {

using namespace Qt::StringLiterals;

QString withoutMnemonic(const QString &menuText)
{
    static const QRegularExpression behind(uR"(\s*\(&[^&]\))"_s); // where the letters of a language are no keys
    static const QRegularExpression within(u"&(.)"_s);            // `&&` is an ampersand
    return QString(menuText).remove(behind).replace(within, u"\\1"_s);
}

} // namespace inspector
