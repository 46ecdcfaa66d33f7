// Every text of the inspector is translated into every language, with its place markers, and compiled in.
#include <QCoreApplication>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace {

/// One text of a .ts file.
struct Text {
    QString context;
    QString source;
    QString comment;
    QString state; ///< empty for a finished one
    bool isPlural = false;
    QStringList translations; ///< one, or one a plural form

    [[nodiscard]] QString toString() const { return context + ": \""_L1 + source + u'"'; }
};

Text readText(QXmlStreamReader &xml, const QString &context)
{
    Text text;
    text.context = context;
    text.isPlural = xml.attributes().value("numerus"_L1) == "yes"_L1;
    while (xml.readNextStartElement()) {
        if (xml.name() == "source"_L1) {
            text.source = xml.readElementText();
        } else if (xml.name() == "comment"_L1) {
            text.comment = xml.readElementText();
        } else if (xml.name() == "translation"_L1) {
            text.state = xml.attributes().value("type"_L1).toString();
            if (text.isPlural) {
                while (xml.readNextStartElement())
                    text.translations << xml.readElementText();
            } else {
                text.translations << xml.readElementText();
            }
        } else {
            xml.skipCurrentElement();
        }
    }
    return text;
}

QList<Text> readTexts(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<Text> texts;
    QXmlStreamReader xml(&file);
    QString context;
    xml.readNextStartElement(); // TS
    while (xml.readNextStartElement()) {
        while (xml.readNextStartElement()) {
            if (xml.name() == "name"_L1)
                context = xml.readElementText();
            else if (xml.name() == "message"_L1)
                texts << readText(xml, context);
            else
                xml.skipCurrentElement();
        }
    }
    return xml.hasError() ? QList<Text>() : texts;
}

/// The place markers of a text, sorted: %1, %L2, %n.
QStringList placeMarkers(const QString &text)
{
    static const QRegularExpression marker(u"%(L?\\d+|L?n)"_s);
    QStringList found;
    for (auto matches = marker.globalMatch(text); matches.hasNext();)
        found << matches.next().captured();
    found.sort();
    return found;
}

/// English needs the plural forms only.
bool isEnglish(const QString &file)
{
    return file.endsWith("_en.ts"_L1);
}

QString inLines(const QStringList &lines)
{
    return u'\n' + lines.join(u'\n');
}

} // namespace

class tst_Translations : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void everyTextIsTranslated_data() { eachLanguage(); }
    void everyTextIsTranslated();
    void lupdateFindsEveryText();
    void placeMarkersAreKept_data() { eachLanguage(); }
    void placeMarkersAreKept();
    void theCompiledFormHasEveryText_data() { eachLanguage(); }
    void theCompiledFormHasEveryText();

private:
    void eachLanguage() const;
    void update(const QString &file);

    QTemporaryDir folder;
    QMap<QString, QList<Text>> textsByFile; ///< as they are after an update with the sources as they are now
};

void tst_Translations::initTestCase()
{
    QVERIFY(folder.isValid());
    const QStringList files = QString::fromUtf8(TRANSLATION_FILES).split(u'|');
    for (const QString &file : files) {
        const QString name = QFileInfo(file).fileName();
        const QString copy = folder.filePath(name);
        QVERIFY2(QFile::copy(file, copy), qPrintable(file));
        update(copy);
        textsByFile[name] = readTexts(copy);
    }
}

/// Brings a .ts file up to date with the sources as they are now.
void tst_Translations::update(const QString &file)
{
    QStringList arguments = QString::fromUtf8(LUPDATE_ARGUMENTS).split(u'|');
    if (isEnglish(file))
        arguments << u"-pluralonly"_s;
    QProcess lupdate;
    lupdate.setProcessChannelMode(QProcess::MergedChannels);
    lupdate.start(arguments.takeFirst(), arguments << u"-ts"_s << file);
    QVERIFY2(lupdate.waitForFinished() && lupdate.exitCode() == 0, lupdate.readAll().constData());
    // It warns where it lost its way and puts a text into a context where the program does not look for it.
    const QByteArray warnings = lupdate.readAll();
    QVERIFY2(warnings.isEmpty(), warnings.constData());
}

void tst_Translations::eachLanguage() const
{
    QTest::addColumn<QString>("file");
    for (auto it = textsByFile.cbegin(); it != textsByFile.cend(); ++it)
        QTest::newRow(qPrintable(it.key())) << it.key();
}

void tst_Translations::everyTextIsTranslated()
{
    QFETCH(QString, file);
    const QList<Text> texts = textsByFile.value(file);
    QVERIFY2(texts.size() > (isEnglish(file) ? 5 : 50), "lupdate found hardly a text: are the sources where it looks?");
    QStringList missing;
    for (const Text &text : texts) {
        if (!text.state.isEmpty() || text.translations.isEmpty() || text.translations.contains(QString()))
            missing << text.toString();
    }
    QVERIFY2(missing.isEmpty(), qPrintable(u"run `update_translations`, then translate:"_s + inLines(missing)));
}

/// It passes over what it does not take for a call of tr(), without a word.
void tst_Translations::lupdateFindsEveryText()
{
    QString known;
    for (const Text &text : textsByFile.value(u"bus-inspector_de.ts"_s))
        known += u'\n' + text.source;
    // Of each text the beginning, up to what is escaped; examples in comments are left out.
    static const QRegularExpression inSource(uR"(^(?!\s*//).*?\b(?:tr\(|QT_TRANSLATE_NOOP\("[^"]+",)\s*"([^"\\]+))"_s,
                                             QRegularExpression::MultilineOption);
    QStringList missing;
    int seen = 0;
    for (QDirIterator it(QString::fromUtf8(LUPDATE_ARGUMENTS).section(u'|', -1), {u"*.cpp"_s, u"*.h"_s}, QDir::Files,
                         QDirIterator::Subdirectories);
         it.hasNext();) {
        QFile file(it.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        for (auto matches = inSource.globalMatch(QString::fromUtf8(file.readAll())); matches.hasNext(); ++seen) {
            const QString beginning = matches.next().captured(1);
            if (!known.contains(u'\n' + beginning))
                missing << file.fileName() + ": \""_L1 + beginning + u'"';
        }
    }
    QVERIFY(seen > 500);
    QVERIFY2(missing.isEmpty(), qPrintable(inLines(missing)));
}

void tst_Translations::placeMarkersAreKept()
{
    QFETCH(QString, file);
    QStringList wrong;
    for (const Text &text : textsByFile.value(file)) {
        for (const QString &translation : text.translations) {
            if (!translation.isEmpty() && placeMarkers(translation) != placeMarkers(text.source))
                wrong << text.toString() + " -> \""_L1 + translation + u'"';
        }
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(inLines(wrong)));
}

void tst_Translations::theCompiledFormHasEveryText()
{
    QFETCH(QString, file);
    QTranslator translator;
    QVERIFY(translator.load(u":/i18n/"_s + QFileInfo(file).completeBaseName()));
    QStringList missing;
    for (const Text &text : textsByFile.value(file)) {
        const QString translation = translator.translate(text.context.toUtf8(), text.source.toUtf8(),
                                                         text.comment.toUtf8(), text.isPlural ? 2 : -1);
        if (!text.translations.contains(translation))
            missing << text.toString();
    }
    QVERIFY2(missing.isEmpty(), qPrintable(inLines(missing)));
}

QTEST_GUILESS_MAIN(tst_Translations)
#include "tst_translations.moc"
