// The names of a series of files.
#include <libbus/capture/numbered_files.h>

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <limits>

namespace bus::detail {

using namespace Qt::StringLiterals;

namespace {
constexpr int Digits = 6; // so that names sort as numbers do
} // namespace

NumberedFiles::NumberedFiles(const QString &path, const QString &word)
{
    const QFileInfo file(path);
    folder = file.path();
    beginning = file.completeBaseName() + u'-' + word;
    ending = file.suffix().isEmpty() ? QString() : u'.' + file.suffix();
}

std::unique_ptr<QFile> NumberedFiles::create(QString *error) const
{
    const QList<int> taken = numbers();
    for (int number = taken.isEmpty() ? 1 : taken.last() + 1;; ++number) {
        auto file = std::make_unique<QFile>(pathOf(number));
        if (file->open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered))
            return file;
        if (!file->exists()) {
            *error = u"cannot open %1 for writing: %2"_s.arg(file->fileName(), file->errorString());
            return nullptr;
        }
    }
}

QStringList NumberedFiles::existing() const
{
    QStringList paths;
    for (const int number : numbers())
        paths += pathOf(number);
    return paths;
}

QString NumberedFiles::nameOf(int number) const
{
    return beginning + u"%1"_s.arg(number, Digits, 10, QChar(u'0')) + ending;
}

QString NumberedFiles::pathOf(int number) const
{
    return QDir(folder).filePath(nameOf(number));
}

QList<int> NumberedFiles::numbers() const
{
    QList<int> found;
    for (const QString &name : QDir(folder).entryList(QDir::Files | QDir::Hidden)) {
        const qsizetype digits = name.size() - beginning.size() - ending.size();
        if (digits < Digits || !name.startsWith(beginning) || !name.endsWith(ending))
            continue;
        const int number = QStringView(name).sliced(beginning.size(), digits).toInt();
        if (number > 0 && number < std::numeric_limits<int>::max() && name == nameOf(number)) // in exactly our form
            found += number;
    }
    std::sort(found.begin(), found.end());
    return found;
}

} // namespace bus::detail
