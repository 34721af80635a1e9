package org.guildhall.shop.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.guildhall.shop.entity.WorkingDays;
import org.guildhall.shop.service.ShopCalendarService;

/** The days a maker works on. Emptied rows go, the last one is for more. */
@Named
@ViewScoped
public class CalendarView implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int SPARE_ROWS = 2;

  @Inject ShopCalendarService calendar;

  private UUID shopId;
  private int version;
  private DayOfWeek[] weekdays;
  private final List<DaysOffForm> daysOff = new ArrayList<>();

  public void load() {
    var kept = calendar.mine();
    shopId = kept.shopId();
    version = kept.version();
    weekdays = kept.days().weekdays().stream().sorted().toArray(DayOfWeek[]::new);
    kept.days().daysOff().forEach(off -> daysOff.add(DaysOffForm.of(off)));
    for (int i = 0; i < SPARE_ROWS; i++) {
      daysOff.add(new DaysOffForm());
    }
  }

  public String save() {
    calendar.keep(
        shopId,
        version,
        new WorkingDays(
            Set.of(weekdays),
            daysOff.stream().filter(row -> !row.isEmpty()).map(DaysOffForm::days).toList()));
    return "/workshop/shop/calendar.xhtml?faces-redirect=true&said=common.saved";
  }

  public Set<DayOfWeek> getWeek() {
    return EnumSet.allOf(DayOfWeek.class);
  }

  public DayOfWeek[] getWeekdays() {
    return weekdays.clone();
  }

  public void setWeekdays(DayOfWeek[] weekdays) {
    this.weekdays = weekdays.clone();
  }

  public List<DaysOffForm> getDaysOff() {
    return daysOff;
  }
}
