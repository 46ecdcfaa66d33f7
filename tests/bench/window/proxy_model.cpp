// The same with what Qt has ready-made, for comparison.
#include "proxy_model.h"

#include "../long_session.h"
#include "../report.h"

#include <QElapsedTimer>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace bench {

namespace {

constexpr int Columns = 10;
constexpr int TypeColumn = 3;
constexpr quint64 Appended = 1'000;

QList<QStandardItem *> itemsOf(const inspector::Session &session, qint64 index)
{
    const inspector::MessageRow &row = session.row(index);
    QList<QStandardItem *> items;
    const QStringList texts = {QString::number(row.seq),
                               QString::number(row.t),
                               row.isSystem() ? u"system"_s : u"data"_s,
                               bus::kindName(row.kind),
                               session.name(row.source),
                               session.name(row.target),
                               session.name(row.task),
                               QString::number(row.size),
                               session.summary(index),
                               u"handled"_s};
    for (const QString &text : texts)
        items.append(new QStandardItem(text));
    return items;
}

double msOf(const auto &work)
{
    QElapsedTimer clock;
    clock.start();
    work();
    return double(clock.nsecsElapsed()) / 1e6;
}

} // namespace

void measureProxyModel(quint64 messages)
{
    inspector::Session session;
    fillLongSession(session, messages + Appended);
    QStandardItemModel model(0, Columns);
    QSortFilterProxyModel proxy;
    proxy.setSourceModel(&model);
    QTableView view;
    view.setModel(&proxy);
    view.resize(1280, 800);
    view.show();
    const auto append = [&](quint64 begin, quint64 end) {
        for (quint64 row = begin; row < end; ++row)
            model.appendRow(itemsOf(session, qint64(row)));
    };
    report("proxy_model", "messages", double(messages), "count");
    report("proxy_model", "fill", msOf([&] { append(0, messages); }), "ms");
    proxy.setFilterKeyColumn(TypeColumn);
    report("proxy_model", "filter_type", msOf([&] { proxy.setFilterFixedString(u"TaskRequest"_s); }), "ms");
    report("proxy_model", "append_under_filter",
           msOf([&] { append(messages, messages + Appended); }) * 1e6 / double(Appended), "ns a message");
    report("proxy_model", "filter_off", msOf([&] { proxy.setFilterFixedString({}); }), "ms");
    proxy.setFilterKeyColumn(-1);
    report("proxy_model", "search", msOf([&] { proxy.setFilterFixedString(u"London"_s); }), "ms");
}

} // namespace bench
